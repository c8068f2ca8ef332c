import { Heading, Lead, Link, List, MapFrame, Paragraph, PhoneLink, render } from '#src/design/index.ts';
import {
  OverviewMap,
  overviewMap,
  type Village,
  type VillageContact,
  type VillageId,
} from '#src/modules/villages/index.ts';
import { CodeForm } from '../follow/code-form.tsx';
import { type Frame, ResidentPage } from '../frame.tsx';
import { localPath } from '../local-path.ts';
import { nameOf } from '../person.tsx';
import { homeText } from './text.ts';

export interface HomeModel {
  readonly villages: readonly Village[];
  readonly contacts: ReadonlyMap<VillageId, VillageContact>;
}

/** The first page as HTML: the map, the same villages as a list, the code, the phone. */
export function homePage(frame: Frame, model: HomeModel): string {
  return render(<HomePage frame={frame} model={model} />);
}

function HomePage({ frame, model }: { frame: Frame; model: HomeModel }) {
  const text = homeText[frame.language];
  const { municipality, phone } = frame.general;
  return (
    <ResidentPage
      frame={frame}
      title={text.title}
      summary={text.summary(municipality)}
      villages={{ count: model.villages.length }}
    >
      <Heading level={1}>{text.heading}</Heading>
      <Lead>{text.lead(municipality)}</Lead>
      <Villages frame={frame} model={model} />
      <Heading level={2}>{text.followTitle}</Heading>
      <CodeForm frame={frame} />
      <Heading level={2}>{text.callTitle}</Heading>
      <Paragraph>
        {text.call('\u0001').split('\u0001')[0]}
        <PhoneLink phone={phone} />
        {text.call('\u0001').split('\u0001')[1]}
      </Paragraph>
    </ResidentPage>
  );
}

function Villages({ frame, model }: { frame: Frame; model: HomeModel }) {
  const text = homeText[frame.language];
  const places = model.villages.map(({ slug, name, latitude, longitude }) => ({
    slug,
    name,
    lat: latitude,
    lon: longitude,
  }));
  const hrefOf = (slug: string) => localPath(frame, `/kernen/${slug}`);
  return (
    <MapFrame
      caption={text.mapCaption}
      map={<OverviewMap drawing={overviewMap(places)} label={text.map(frame.general.municipality)} hrefOf={hrefOf} />}
    >
      <Heading level={2}>{text.list}</Heading>
      <List
        items={model.villages.map((village) => (
          <VillageItem village={village} model={model} href={hrefOf(village.slug)} />
        ))}
      />
    </MapFrame>
  );
}

function VillageItem({ village, model, href }: { village: Village; model: HomeModel; href: string }) {
  const present = model.contacts.get(village.id);
  return (
    <>
      <Link href={href}>{village.name}</Link>
      {present && present.kind !== 'fallback' && `: ${nameOf(present.function)}`}
    </>
  );
}
