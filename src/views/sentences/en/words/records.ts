import { kindPageWords } from "./records/kind-page.ts";
import { recordPageWords } from "./records/record-page.ts";
import { recordPagesWords } from "./records/record-pages.ts";
import { recordValueWords } from "./records/record-value.ts";
import { recordWordsWords } from "./records/record-words.ts";
import { recordsPageWords } from "./records/records-page.ts";

/** The words of `views/records`, by file. */
export const recordWords = {
  kindPage: kindPageWords,
  recordPage: recordPageWords,
  recordPages: recordPagesWords,
  recordValue: recordValueWords,
  recordWords: recordWordsWords,
  recordsPage: recordsPageWords
};
