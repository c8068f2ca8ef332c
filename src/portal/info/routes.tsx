import { villages } from '#src/modules/villages/index.ts';
import { get, type Route, type Visit } from '#src/platform/http/route.ts';
import { look } from '#src/platform/work.ts';
import { checkedAnswer } from '../answer.ts';
import type { PortalDeps } from '../deps.ts';
import { type Frame, frameOf } from '../frame.tsx';
import { resident } from '../resident.ts';
import { contactPage, storyPage } from './page.tsx';
import { infoText } from './text.ts';

type Make = (frame: Frame, villageCount: number, visit: Visit) => string;

export function infoRoutes(deps: PortalDeps): Route[] {
  const show = (path: string, make: Make) =>
    get(
      path,
      'anyone',
      async (visit) => {
        const { length } = await look(visit.world, resident, villages);
        return checkedAnswer(visit, make(frameOf(visit, deps, 'when asked'), length, visit), 'public');
      },
      { translated: true },
    );
  return [
    show('/contact', contactPage),
    show('/privacy', (frame, count, { world }) => {
      const { sections, ...rest } = infoText[frame.language].privacy;
      return storyPage(frame, count, { ...rest, sections: sections(world.config.retentionMonths, deps.general.phone) });
    }),
    show('/toegankelijkheid', (frame, count) => {
      const { sections, ...rest } = infoText[frame.language].accessibility;
      return storyPage(frame, count, { ...rest, sections: sections(deps.general.phone) });
    }),
    show('/cookies', (frame, count) => storyPage(frame, count, infoText[frame.language].cookies)),
  ];
}
