/** Lenses: what each is for, what its places ask, and to whom the idea is owed. */
import type { LensShown } from '../rules/catalogue-schema';
import { RuleLines } from './links';
import { linkTo } from './route';
import { Example, Origin, Page } from './shared';

export function LensList({ lenses }: { lenses: readonly LensShown[] }) {
  return (
    <Page title="Lenses">
      <p>
        A lens sorts the sentences of your comment, by what stands in them. You can move each sentence, and nothing of it is kept. A lens is
        chosen, never imposed, and gives no mark.
      </p>
      <RuleLines rules={lenses.map(({ id, ...lens }) => ({ ...lens, link: linkTo('lens', id) }))} />
    </Page>
  );
}

export function LensPage({ lens: { id, title, say, why, source, places, from } }: { lens: LensShown }) {
  return (
    <Page title={title} trail={[{ part: 'lenses', title: 'Lenses' }]}>
      <p>
        <strong>{say}</strong>
      </p>
      <p>{why}</p>
      {places.map((place) => (
        <section key={place.title} class="section">
          <h2>{place.title}</h2>
          <p>{place.ask}</p>
          {place.examples.slice(0, 3).map((text) => (
            <Example key={text} text={text} />
          ))}
        </section>
      ))}
      <Origin rule={id} from={from} source={source} />
    </Page>
  );
}
