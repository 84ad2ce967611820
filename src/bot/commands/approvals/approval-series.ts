/** What can be put before approvers, by the letters of its number: quote, contract, order, requisition, purchase order, return, write-off of a receivable, stocktake, a record of a form. */
export const approvalSeries = ["QT", "CT", "SO", "PR", "PO", "RT", "AR", "ST", "FR"] as const;
