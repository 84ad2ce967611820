/** What can be put before approvers, by the letters of its number: quote, contract, order, requisition, write-off of a receivable, stocktake. */
export const approvalSeries = ["QT", "CT", "SO", "PR", "AR", "ST"] as const;
