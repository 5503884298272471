/** Said by `views/report/verdict-block.ts`. */
export const verdictBlockWords = {
  whatCarriedIt: "What carried it",
  whatWouldChangeItMost: "What would change it most",
  watchNext: "Watch next",
  whatIsNotKnown: "What is not known",
  howTheWordsAreGiven: "How the words are given"
};
