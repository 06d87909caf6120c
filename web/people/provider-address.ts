import type { IdentityProviderConfig } from '../../config/identity-provider';
import { addressAsTyped } from './link-request';
import type { ProviderClaims } from './provider-exchange';

/** The address by which a person is known here, or why the provider's word is not enough. */
export type ProviderAddress =
  | { ok: true; email: string }
  | { ok: false; why: 'missing' | 'unverified' | 'other-domain'; email: string | null };

/**
 * Which address of ours a provider has shown the person to own, written as the register compares it.
 * An address counts when the provider has verified it, or when its owner gives out the addresses of that domain itself; one that it
 * says is not verified never does.
 * @example providerAddress({ email: 'Lan@Snv.Example', emailVerified: true, … }, settings) // { ok: true, email: 'lan@snv.example' }
 */
export function providerAddress(
  { email, emailVerified }: Pick<ProviderClaims, 'email' | 'emailVerified'>,
  { domains, ownAddresses }: Pick<IdentityProviderConfig, 'domains' | 'ownAddresses'>,
): ProviderAddress {
  const address = addressAsTyped(email);
  if (address === null) return { ok: false, why: 'missing', email: null };
  const domain = address.slice(address.lastIndexOf('@') + 1);
  if (domains !== null && !domains.includes(domain)) return { ok: false, why: 'other-domain', email: address };
  if (emailVerified === true || (emailVerified === null && ownAddresses)) return { ok: true, email: address };
  return { ok: false, why: 'unverified', email: address };
}

/**
 * Whether the provider has asked for a second factor, by what its settings say counts as one.
 * @example isSecondFactor({ acr: 'loa3', amr: [] }, { acr: ['loa3'], amr: [] }) // true
 */
export function isSecondFactor(
  claims: Pick<ProviderClaims, 'acr' | 'amr'>,
  settings: Pick<IdentityProviderConfig, 'acr' | 'amr'>,
): boolean {
  if (claims.acr !== null && settings.acr.includes(claims.acr)) return true;
  return claims.amr.some((one) => settings.amr.includes(one));
}
