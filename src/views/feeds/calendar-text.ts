/** Octets of a line of a calendar, without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;
// RFC 5545 allows no control characters but the tab.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Writes a text as the value of a calendar's property: `\`, `;`, `,` and ends of lines escaped (RFC 5545, 3.3.11). */
export function calendarText(text: string): string {
  return text.replace(UNWRITABLE, "").replace(/[\\;,]/g, "\\$&").replace(/\r\n|[\n\r]/g, "\\n");
}

/** Folds a line of a calendar to 75 octets and ends it; no character is cut in two. */
export function foldedLine(line: string): string {
  const encoder = new TextEncoder();
  const parts = [""];
  let octets = 0;
  for (const character of line) {
    const more = encoder.encode(character).length;
    if (octets + more > LONGEST_LINE) {
      parts.push("");
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += more;
  }
  return `${parts.join("\r\n ")}\r\n`;
}
