/** The room between the title of a page and the list that is all of it; here and in no sheet, which write-ups would load too. */
export const underTitle = { marginTop: '1.2rem' } as const;
