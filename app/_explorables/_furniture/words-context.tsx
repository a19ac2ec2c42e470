import { createContext, useContext } from 'react';
import { englishWords, type FigureWords } from './words';

/** The language of the page around a live figure. */
export const WordsContext = createContext<FigureWords>(englishWords);

export const useWords = (): FigureWords => useContext(WordsContext);
