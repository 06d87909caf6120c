/** The class of an error code: decides the exit code of the command line and the HTTP status. */
export type ErrorClass = 'refused' | 'usage' | 'unavailable' | 'fault';
