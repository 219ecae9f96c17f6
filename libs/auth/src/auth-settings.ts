/** Where tokens come from. Without `oidc`, the development issuer signs them, on the loopback and never in production. */
export type AuthSettings = Readonly<{
  host: string;
  production: boolean;
  dataFolder: string;
  oidc: OidcSettings | null;
}>;

export type OidcSettings = Readonly<{ jwksUrl: string; issuer: string; audience: string }>;

export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
