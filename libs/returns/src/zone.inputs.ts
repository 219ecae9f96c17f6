import { registerDecorator } from 'class-validator';
import { isZone } from '#values';

export const IsZone = () => (target: object, propertyName: string) =>
  registerDecorator({
    name: 'isZone',
    target: target.constructor,
    propertyName,
    options: { message: 'Must be an IANA time zone such as Europe/Berlin.' },
    validator: { validate: (value) => typeof value === 'string' && isZone(value) },
  });
