import type { VNode } from 'preact';
import { DraftPage, PartsPage, VoicePage } from './gallery/enhanced.tsx';
import { FollowPage, FormPage, type Look, PicturePage, RestPage, VillagePage } from './gallery/resident.tsx';
import { CallPage, ContactPage, WeekPage } from './gallery/workbench.tsx';

/** Every component on pages as they are meant; for looking and for the accessibility test, never served. */
export function galleryPages(look: Look = {}): Record<string, VNode> {
  return {
    village: <VillagePage {...look} />,
    follow: <FollowPage {...look} />,
    form: <FormPage {...look} />,
    pictures: <PicturePage {...look} />,
    rest: <RestPage {...look} />,
    week: <WeekPage {...look} />,
    contact: <ContactPage {...look} />,
    call: <CallPage {...look} />,
    voice: <VoicePage />,
    parts: <PartsPage search="" seen={1} />,
    draft: <DraftPage form={{ values: {}, errors: {} }} submitKey="s-1" />,
  };
}
