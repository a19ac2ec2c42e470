/** An address from the root of a site that stands under a path, from the root of its host; any other address ("//host", "https:", "#x") stays. */
export const underPath = (address: string, path: string): string => address.replace(/^(?=\/(?!\/))/, () => path);
