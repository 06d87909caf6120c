/**
 * Words in replies without an enhanced status code. Exim and qmail give none: "550 relay not permitted",
 * "550-JunkMail rejected … is in an RBL", "553 sorry, that domain isn't in my list of allowed rcpthosts".
 */
const WORDS = {
  /** Relaying, block lists, limits, sign-in and checks of the sender. */
  sender:
    /\b(?:relay(?:ing)?|rbl|dnsbl|block(?:ed|list|ing)?|black ?list(?:ed)?|listed|spam(?:haus|cop)?|junk(?:mail)?|reputation|policy|policies|quota|limit(?:ed|s)?|too many|rate|throttl\w{0,10}|denied|forbidden|authenti\w{0,10}|auth|spf|dkim|dmarc|sender|rcpthosts|banned|rdns|ptr|reverse dns|helo|ehlo)\b/i,
  /** A mail that is too large. */
  size: /\b(?:size|too (?:big|large)|length)\b/i,
} as const;

export function isSubject(subject: keyof typeof WORDS, text: string): boolean {
  return WORDS[subject].test(text);
}
