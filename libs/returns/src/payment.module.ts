import { CURRENT_SETTINGS, type Settings } from '#settings';
import { httpPayment } from './http-payment.effect.js';
import { PAYMENT_GATEWAY, type PaymentGateway } from './payment-gateway.js';
import { gatewayOver } from './payment-tries.effect.js';
import { sandboxPayment } from './sandbox-payment.effect.js';

type PaymentSettings = Pick<Settings, 'AFTERCARE_PAYMENT_URL' | 'AFTERCARE_PAYMENT_SECRET'>;

/** The gateway that the settings name; without one, the sandbox. */
export const paymentGatewayOf = ({
  AFTERCARE_PAYMENT_URL: url,
  AFTERCARE_PAYMENT_SECRET: secret,
}: PaymentSettings): PaymentGateway => gatewayOver(url && secret ? httpPayment({ url, secret }) : sandboxPayment());

export const paymentProvider = {
  provide: PAYMENT_GATEWAY,
  useFactory: paymentGatewayOf,
  inject: [CURRENT_SETTINGS],
};
