/** Prints the addresses of a running program, each once; that of the pages is always the last line. */
export interface AnnouncedAddresses {
  /** Temporal's own pages are there. They may come before ours, or minutes after them, once Temporal was built. */
  temporal(url: string): void;
  /** Our pages can be opened. */
  pages(url: string): void;
}

/** @param say prints one line on the terminal */
export function announcedAddresses(say: (line: string) => void): AnnouncedAddresses {
  let ofTemporal: string | null = null;
  let ofPages: string | null = null;
  const print = () => {
    if (ofPages === null) return;
    if (ofTemporal !== null) say(`Trang của Temporal: ${ofTemporal}`);
    say(`Trang web: ${ofPages}`);
  };
  return {
    temporal(url) {
      if (url === ofTemporal) return;
      ofTemporal = url;
      print();
    },
    pages(url) {
      ofPages = url;
      print();
    },
  };
}
