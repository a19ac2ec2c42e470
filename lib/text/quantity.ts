/** A number, a space, and the symbol of a unit: 37 GB, 20 dB, 200 MHz, 10.7 s, 4,500 W. */
export const quantity = /(\d) (?=(?:[kKMGT]?i?B|[kMGT]?(?:Hz|W)|dB|[nµm]?s|[cµnkm]?m)(?![\p{L}\p{N}]))/gu;
