/** What is done to each document, in this order. */
export const issuanceTasks = ['number', 'render', 'seal', 'store', 'register', 'serve'] as const;
