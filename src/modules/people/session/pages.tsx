import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Card,
  CardGrid,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  Heading,
  HiddenField,
  Lead,
  Paragraph,
  RadioGroup,
} from '#src/design/index.ts';
import type { SeatForm } from '../forms.ts';
import { nl } from '../screens.text.ts';
import type { FunctionNow } from '../types.ts';

const text = nl.signIn;

export interface SignInPageProps {
  /** Names to choose from in the demo; undefined elsewhere. */
  readonly people: readonly FunctionNow[] | undefined;
  /** Address that leads to the identity provider, if there is one. */
  readonly account: string | undefined;
  readonly back: string;
  readonly csrf: string | undefined;
  readonly signedInAs: string | undefined;
  readonly note: string | undefined;
  readonly trouble: string | undefined;
}

function Person({ func }: { func: FunctionNow }) {
  const name = `${func.holder?.firstName} ${func.holder?.lastName}`;
  return (
    <Card title={name} level={2}>
      <Paragraph>{func.title}</Paragraph>
      <Button name="functionId" value={func.id} look="secondary" icon="login-2">
        {text.demoAs(func.holder?.firstName ?? name)}
      </Button>
    </Card>
  );
}

function People({ people, back, csrf }: { people: readonly FunctionNow[]; back: string; csrf: string | undefined }) {
  if (people.length === 0) return <EmptyState>{text.demoNobody}</EmptyState>;
  return (
    <Form action="/aanmelden" csrf={csrf}>
      <HiddenField name="back" value={back} />
      <Paragraph>{text.demo}</Paragraph>
      <CardGrid>
        {people.map((func) => (
          <Person func={func} />
        ))}
      </CardGrid>
    </Form>
  );
}

function Account({ account }: { account: string }) {
  return (
    <>
      <Paragraph>{text.account}</Paragraph>
      <ActionGroup>
        <ButtonLink href={account} icon="login-2">
          {text.accountButton}
        </ButtonLink>
      </ActionGroup>
    </>
  );
}

export function SignInPage({ people, account, back, csrf, signedInAs, note, trouble }: SignInPageProps) {
  return (
    <>
      <Heading level={1}>{text.title}</Heading>
      {trouble && (
        <Alert kind="error" announce>
          {trouble}
        </Alert>
      )}
      {note && (
        <Alert kind="ok" announce>
          {note}
        </Alert>
      )}
      <Lead>{text.lead}</Lead>
      {signedInAs && <Paragraph>{text.already(signedInAs)}</Paragraph>}
      {account && <Account account={account} />}
      {people && <People people={people} back={back} csrf={csrf} />}
      {!account && !people && <Paragraph>{text.impossible}</Paragraph>}
    </>
  );
}

export interface ChooseSeatProps {
  readonly form: FormState<SeatForm>;
  readonly name: string;
  readonly seats: readonly FunctionNow[];
  readonly csrf: string | undefined;
}

/** Somebody with several functions says in which one they work now. */
export function ChooseSeatPage({ form, name, seats, csrf }: ChooseSeatProps) {
  const options = seats.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <>
      <Heading level={1}>{text.chooseTitle}</Heading>
      <ErrorSummary form={form} />
      <Lead>{text.chooseLead(name)}</Lead>
      <Form action="/aanmelden/functie" csrf={csrf}>
        <RadioGroup form={form} name="functionId" label={text.chooseLabel} options={options} />
        <ActionGroup>
          <Button icon="login-2">{text.chooseButton}</Button>
        </ActionGroup>
      </Form>
    </>
  );
}
