/**
 * What can be asked of the findings of an assay, and the words that each answer can be, by `<assay>.<aspect>`. `cannot-tell` is one more word of every aspect,
 * and so is what a finding that is not assessable says: nothing.
 */
export const EVIDENCE_WORDS = {
  "pulse.window": ["rise", "fall", "no-change"],
  "momentum.design": ["signalling", "momentum"],
  "momentum.spacing": ["inhibition", "excitation"],
  "momentum.salvos": ["rise", "fall", "no-change"],
  "answer.after": ["rise", "fall", "no-change"],
  "change.trend": ["rising", "falling"],
  "change.near-rounds": ["more-than-chance"],
  "pledge.word": ["kept", "partly-kept", "broken"],
  "pledge.rebound": ["saved-up", "given-up"],
  "audit.near-rounds": ["more-than-chance"]
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type EvidenceAspect = keyof typeof EVIDENCE_WORDS;
export const EVIDENCE_ASPECTS = Object.keys(EVIDENCE_WORDS) as [EvidenceAspect, ...EvidenceAspect[]];

/** The word of every finding that leaves its question open. */
export const CANNOT_TELL = "cannot-tell";

/** The word of evidence that records bear out. */
export const RECORDED = "recorded";
