import type { SimulatedProduct } from '../market/products.js';
import { SERVICE } from '../service-assumptions.js';

const CLASSES: readonly string[] = SERVICE.work.workshopClasses;

/** Whether goods are repaired in the workshop, and not where they stand. */
export const isForWorkshop = ({ productClass }: SimulatedProduct): boolean => CLASSES.includes(productClass);
