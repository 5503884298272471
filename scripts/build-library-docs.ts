import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";

export const LIBRARY_FILE = resolve(import.meta.dirname, "../docs/library.md");
const ENTRY = resolve(import.meta.dirname, "../src/library/index.ts");
const BEGIN = "<!-- reference: begin (npm run library-docs) -->";
const END = "<!-- reference: end -->";

/** One export of the library as its source declares it. */
export interface LibraryExport {
  readonly name: string;
  readonly kind: "function" | "type" | "class";
  /** Of a function, how it is called; of anything else, the module that declares it. */
  readonly signature: string;
  readonly says: string;
  readonly tags: readonly { readonly name: string; readonly text: string }[];
}

/** Reads what the library exports from its entry: functions with their docstrings, types and errors by name. */
export function libraryExports(text = readFileSync(ENTRY, "utf8")): LibraryExport[] {
  const source = ts.createSourceFile(ENTRY, text, ts.ScriptTarget.ES2023, true);
  return source.statements.flatMap((statement): LibraryExport[] => {
    if (ts.isFunctionDeclaration(statement) && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [toFunction(statement, source)];
    if (!ts.isExportDeclaration(statement) || statement.exportClause === undefined || !ts.isNamedExports(statement.exportClause)) return [];
    const from = statement.moduleSpecifier?.getText(source).replaceAll("\"", "") ?? "";
    return statement.exportClause.elements.map((element) => ({ name: element.name.text, kind: statement.isTypeOnly ? "type" : "class", signature: from.replace("#", "src/"), says: declaredIn(from, element.name.text), tags: [] }));
  });
}

function toFunction(of: ts.FunctionDeclaration, source: ts.SourceFile): LibraryExport {
  const [doc] = ts.getJSDocCommentsAndTags(of).filter(ts.isJSDoc);
  const header = source.text.slice(of.getStart(source), of.body!.getStart(source)).replace(/^export (async )?/, "").trim();
  const tags = (doc?.tags ?? []).map((tag) => ({ name: tag.tagName.text, text: `${ts.isJSDocParameterTag(tag) ? `\`${tag.name.getText(source)}\`: ` : ""}${ts.getTextOfJSDocComment(tag.comment) ?? ""}`.trim() }));
  return { name: of.name!.text, kind: "function", signature: header, says: ts.getTextOfJSDocComment(doc?.comment) ?? "", tags };
}

/** The first sentence that the module of a type says of it. */
function declaredIn(module: string, name: string): string {
  const text = readFileSync(resolve(import.meta.dirname, "..", module.replace("#", "src/")), "utf8");
  const source = ts.createSourceFile(module, text, ts.ScriptTarget.ES2023, true);
  const found = source.statements.flatMap((one) => (namesOf(one).includes(name) ? ts.getJSDocCommentsAndTags(one).filter(ts.isJSDoc) : []));
  // A type that is inferred from a schema stands below it and shares its docstring.
  const schema = found.length > 0 ? found : source.statements.flatMap((one) => (namesOf(one).includes(name[0]!.toLowerCase() + name.slice(1)) ? ts.getJSDocCommentsAndTags(one).filter(ts.isJSDoc) : []));
  return (ts.getTextOfJSDocComment(schema[0]?.comment) ?? "").replaceAll(/\s+/g, " ");
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
  return (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name !== undefined ? [statement.name.text] : [];
}

/** Returns the document with its reference made anew from the source; what stands around it is left alone. */
export function renderLibraryDocs(document: string): string {
  const [head, tail] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (head < 0 || tail < head) throw new Error(`Cannot write the reference of the library: wanted the lines ${BEGIN} and ${END} in ${LIBRARY_FILE}`);
  const all = libraryExports();
  const functions = all.filter(({ kind }) => kind === "function").map(renderFunction);
  const others = all.filter(({ kind }) => kind !== "function").map(({ name, kind, signature, says }) => `| \`${name}\` | ${kind} | ${says} | \`${signature}\` |`);
  return `${document.slice(0, head)}${BEGIN}\n\n## Functions\n\n${functions.join("\n\n")}\n\n## Types and errors\n\n| name | what | what it is | declared in |\n|---|---|---|---|\n${others.join("\n")}\n\n${document.slice(tail)}`;
}

function renderFunction({ name, signature, says, tags }: LibraryExport): string {
  const told = tags.filter((tag) => tag.name !== "example").map((tag) => `- ${tag.name === "param" ? "" : `${tag.name}: `}${tag.text.replaceAll(/\s+/g, " ")}`);
  const examples = tags.filter((tag) => tag.name === "example").map(({ text }) => `\`\`\`ts\n${text}\n\`\`\``);
  return [`### \`${name}\``, `\`\`\`ts\n${signature}\n\`\`\``, says.replaceAll(/\s*\n\s*/g, " "), ...(told.length > 0 ? [told.join("\n")] : []), ...examples].join("\n\n");
}

if (process.argv[1] === import.meta.filename) writeFileSync(LIBRARY_FILE, renderLibraryDocs(readFileSync(LIBRARY_FILE, "utf8")));
