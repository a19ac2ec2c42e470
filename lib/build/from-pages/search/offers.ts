interface Offer {
  title: string;
  address: string;
}

/** What an empty question offers, by kind: a file of the search, read when the dialog opens. */
export type SearchOffers = Record<string, Offer[]>;
