/** What a command may touch of the world outside: tests bring their own. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  env: NodeJS.ProcessEnv;
  /** Whether somebody watches standard error: only then there is a progress bar. */
  watched: boolean;
}

/** The process's own streams; a reader that has gone (`| head`) is no fault. */
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
