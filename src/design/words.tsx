import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type DesignWords, designWords } from './text.ts';
import type { Children, Language } from './types.ts';

const Words = createContext<DesignWords>(designWords('nl'));

/** Gives every component inside it the words of one language. */
export function WordsProvider(props: { language: Language; children?: Children }) {
  return <Words.Provider value={designWords(props.language)}>{props.children}</Words.Provider>;
}

/** The components' own words, in the language of the page. */
export function useWords(): DesignWords {
  return useContext(Words);
}
