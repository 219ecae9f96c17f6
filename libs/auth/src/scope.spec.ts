import { describe, expect, it } from '@jest/globals';
import { type Caller, ROLES, type Role, scopeOf } from '#auth';
import { callerWith } from '#auth/testing';

const rows = (role: Role, claims: Partial<Caller> = {}) => scopeOf(callerWith(role, claims)).rows;

describe('a scope', () => {
  it('holds all rows for staff without a region', () => expect(rows('agent')).toEqual({ kind: 'ALL' }));

  it('holds the rows of the region that the token names', () =>
    expect(rows('supervisor', { region: 'DE-BY' })).toEqual({ kind: 'REGION', region: 'DE-BY' }));

  it.each(['executive', 'auditor', 'admin'] as const)('holds every region for the role %s', (role) =>
    expect(rows(role, { region: 'DE-BY' })).toEqual({ kind: 'ALL' }),
  );

  it('holds only their own rows for a partner, whatever the region', () =>
    expect(rows('partner', { partnerId: 'p-1', region: 'DE-BY' })).toEqual({ kind: 'PARTNER', partnerId: 'p-1' }));

  it('holds nothing for a partner whose token names no partner', () =>
    expect(rows('partner', { partnerId: null })).toEqual({ kind: 'NONE' }));

  it('stays a partner’s where the token carries another role as well', () =>
    expect(rows('partner', { partnerId: 'p-1', roles: ['partner', 'admin'] })).toEqual({
      kind: 'PARTNER',
      partnerId: 'p-1',
    }));

  it('holds the partner’s rows for a technician of a partner', () =>
    expect(rows('technician', { partnerId: 'p-1' })).toEqual({ kind: 'PARTNER', partnerId: 'p-1' }));

  it('holds nothing for somebody without a role', () => expect(rows('agent', { roles: [] })).toEqual({ kind: 'NONE' }));

  it('keeps personal data from analysts alone', () =>
    expect(ROLES.filter((role) => !scopeOf(callerWith(role)).personal)).toEqual(['analyst']));

  it('shows personal data to an analyst who has another role', () =>
    expect(scopeOf(callerWith('analyst', { roles: ['analyst', 'quality'] })).personal).toBe(true));
});
