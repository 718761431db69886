/** What a command's exit tells scripts. A public interface. */
export const exitCodes = { fine: 0, problems: 1, failed: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
