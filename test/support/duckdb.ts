import { DuckDBInstance } from "@duckdb/node-api";

/** Asks an embedded DuckDB that reaches no network: rows of JavaScript values, with counts as BigInt. */
export interface Duck {
  ask(sql: string): Promise<Record<string, unknown>[]>;
  close(): void;
}

/** Opens a DuckDB of its own in memory, on one thread so that sums of doubles come out the same every time. */
export async function openDuck(): Promise<Duck> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1", autoinstall_known_extensions: "false" });
  const connection = await instance.connect();
  return {
    ask: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    }
  };
}
