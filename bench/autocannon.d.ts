/** What the load benchmark uses of autocannon, which ships no types. */
declare module "autocannon" {
  interface Options {
    readonly url: string;
    readonly connections: number;
    /** In seconds. */
    readonly duration: number;
    /** Requests a second over all connections. */
    readonly overallRate: number;
    readonly ignoreCoordinatedOmission: boolean;
    readonly headers: Readonly<Record<string, string>>;
    readonly requests: readonly { readonly path: string }[];
  }
  interface Result {
    readonly requests: { readonly total: number };
    /** In milliseconds. */
    readonly latency: Readonly<Record<"p50" | "p97_5" | "p99" | "max", number>>;
    readonly errors: number;
    readonly timeouts: number;
    readonly non2xx: number;
    readonly duration: number;
    readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
