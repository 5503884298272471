import { z } from "zod";

/** A name used in references: lower-case letters, digits and single hyphens. */
export const id = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "wanted an id of lower-case letters, digits and single hyphens" });
export type Id = z.infer<typeof id>;

/** Any character but the controls that a terminal acts on; a line feed and a tab are text. */
const PLAIN = /^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f]*$/;

/** One line or paragraph of plain text in our own words. */
export const text = z.string().min(1).max(4000).regex(PLAIN, { error: "wanted text without control characters" });

/** An address on the public web. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(2000);
