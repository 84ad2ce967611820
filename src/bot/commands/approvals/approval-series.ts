/** What can be put before approvers, by the letters of its number: quote, contract, order, requisition, purchase order, return, write-off of a receivable, stocktake. */
export const approvalSeries = ["QT", "CT", "SO", "PR", "PO", "RT", "AR", "ST"] as const;
