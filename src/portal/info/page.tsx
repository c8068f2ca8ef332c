import { Heading, Lead, Link, Paragraph, PhoneLink, render } from '#src/design/index.ts';
import { type Frame, ResidentPage } from '../frame.tsx';
import { infoText } from './text.ts';

interface Section {
  readonly heading: string;
  readonly text: readonly string[];
}

interface Story {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}

/** A short page of headings and sentences. */
export function storyPage(frame: Frame, villageCount: number, { title, lead, sections }: Story): string {
  return render(
    <ResidentPage frame={frame} title={title} villages={{ count: villageCount }}>
      <Heading level={1}>{title}</Heading>
      <Lead>{lead}</Lead>
      {sections.map(({ heading, text }) => (
        <>
          <Heading level={2}>{heading}</Heading>
          {text.map((words) => (
            <Paragraph>{words}</Paragraph>
          ))}
        </>
      ))}
    </ResidentPage>,
  );
}

/** Every way to reach the municipality without a form. */
export function contactPage(frame: Frame, villageCount: number): string {
  const text = infoText[frame.language].contact;
  const { phone, email, municipality, address } = frame.general;
  return render(
    <ResidentPage frame={frame} title={text.title} villages={{ count: villageCount }}>
      <Heading level={1}>{text.title}</Heading>
      <Lead>{text.lead}</Lead>
      <Heading level={2}>{text.phone}</Heading>
      <Paragraph>
        <PhoneLink phone={phone} />
      </Paragraph>
      <Paragraph>{text.phoneHow(phone)}</Paragraph>
      <Heading level={2}>{text.visit}</Heading>
      <Paragraph>{text.visitHow}</Paragraph>
      <Heading level={2}>{text.write}</Heading>
      <Paragraph>{text.writeHow(municipality, address)}</Paragraph>
      <Paragraph>
        {text.email}: <Link href={`mailto:${email}`}>{email}</Link>
      </Paragraph>
      <Heading level={2}>{text.urgent}</Heading>
      <Paragraph>{text.urgentHow}</Paragraph>
    </ResidentPage>,
  );
}
