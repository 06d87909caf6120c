/** Input and output of a command; tests pass their own. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  env: NodeJS.ProcessEnv;
  /** Whether standard error is a terminal; only then a progress bar is shown. */
  watched: boolean;
}

/** The process's own streams; a closed pipe (`| head`) is no fault. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EPIPE') throw fault;
    });
  }
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    watched: process.stderr.isTTY === true,
  };
}
