/**
 * The number of the schema in `contentlayer.config.ts`. It goes up when content that was right no longer is; a new field changes nothing.
 * Content names its own number in the profile, and none is 1.
 */
export const schemaNumber = 1;
