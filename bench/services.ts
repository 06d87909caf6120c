export interface BenchServices { postgres(): Promise<string> }
