import { complaints } from '#complaints';
import { crisis } from '#crisis';
import { customers } from '#customers';
import { partners } from '#partners';
import { parts } from '#parts';
import { performance } from '#performance';
import { products } from '#products';
import type { Context } from '#projections';
import { repairs } from '#repairs';
import { requests } from '#requests';
import { returns } from '#returns';
import { satisfaction } from '#satisfaction';
import { warranty } from '#warranty';

/** Everything that a service is composed of, in the order of who may ask whom. */
export const contexts: readonly Context[] = [
  requests,
  customers,
  products,
  warranty,
  parts,
  partners,
  complaints,
  returns,
  repairs,
  satisfaction,
  crisis,
  performance,
];
