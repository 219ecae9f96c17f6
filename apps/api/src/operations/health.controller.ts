import { Controller, Get, Header, HttpCode, ServiceUnavailableException } from '@nestjs/common';
import { Public } from '#auth';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

/** For whoever keeps the service running; none of it shows what the service holds. */
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  /** The process answers. */
  @Public()
  @Get('health')
  health() {
    return { status: 'UP' };
  }

  /** The database answers and the read models are near the head of the log; 503 with the reasons otherwise. */
  @Public()
  @Get('ready')
  @HttpCode(200)
  async ready() {
    const state = await this.readiness.state();
    if (state.status === 'DOWN') throw new ServiceUnavailableException(state);
    return state;
  }

  @Public()
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  text(): Promise<string> {
    return this.metrics.text();
  }
}
