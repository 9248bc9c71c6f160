/** How a box is found, when it counts, and where past entries stand. */
import { useState } from 'preact/hooks';
import { PRESET_IDS } from '../../src/engine/types';
import type { SiteProfile } from '../../src/page/types';
import { Button, ErrorSummary, type FormError, PRESET_WORDS } from '../../src/ui';
import { fromText, type SiteText, toText } from '../model/site-form';
import { SelectField, TextField, Tick } from './parts';

export function SiteForm({ site, keep }: { site: SiteProfile; keep: (site: SiteProfile) => void }) {
  const [text, setText] = useState<SiteText>(() => toText(site));
  const [flags, setFlags] = useState({ actionsElsewhere: site.actionsElsewhere === true, replace: site.replace !== false });
  const [errors, setErrors] = useState<FormError[]>([]);
  const idOf = (field: keyof SiteText): string => `site-${site.id}-${field}`;
  const field = (name: keyof SiteText, label: string, hint?: string, rows?: number) => (
    <TextField
      id={idOf(name)}
      label={label}
      {...(hint ? { hint } : {})}
      {...(rows ? { rows } : {})}
      value={text[name]}
      onChange={(value) => setText({ ...text, [name]: value })}
    />
  );
  const save = (): void => {
    const made = fromText(site, text);
    setErrors('problems' in made ? made.problems.map((problem) => ({ field: idOf(problem.field), say: problem.say })) : []);
    if ('problems' in made) return;
    const { actionsElsewhere: _a, replace: _r, ...rest } = made.profile;
    keep({ ...rest, ...(flags.actionsElsewhere ? { actionsElsewhere: true } : {}), ...(flags.replace ? {} : { replace: false }) });
  };
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {field('title', 'Name', 'As people will see it: CareNote, management oversight')}
      {field('path', 'Only on pages whose address goes on with', 'Such as /case-notes/. Empty: any page of the site.')}
      <fieldset class="field">
        <legend>The box</legend>
        {field('label', 'Its label on the page')}
        {field('name', 'Its name in the form', 'For IT: the name attribute.')}
        {field('selector', 'CSS selector', 'For IT. All that is given has to fit.')}
      </fieldset>
      <fieldset class="field">
        <legend>Only while another control has a certain value</legend>
        {field('whenLabel', 'Label of the other control', 'Such as “Note type”.')}
        {field('whenSelector', 'or its CSS selector')}
        {field('whenValues', 'Values that count, one a line', 'Such as “Management oversight”.', 2)}
      </fieldset>
      <fieldset class="field">
        <legend>Past entries, for looking back</legend>
        {field('item', 'CSS selector of one entry in the list')}
        {field('date', 'Its date, within the entry')}
        {field('text', 'Its text, within the entry')}
        {field('next', 'The control that shows the next page')}
      </fieldset>
      <fieldset class="field">
        <legend>Here</legend>
        <Tick
          label="Actions are recorded elsewhere on this form"
          checked={flags.actionsElsewhere}
          onChange={(on) => setFlags({ ...flags, actionsElsewhere: on })}
        />
        <Tick
          label="Words may be put into the box with one click"
          checked={flags.replace}
          onChange={(on) => setFlags({ ...flags, replace: on })}
        />
        <SelectField
          label="Kind of entry that is written here"
          value={text.preset}
          choices={[{ value: '', title: 'It differs' }, ...PRESET_IDS.map((value) => ({ value, title: PRESET_WORDS[value] }))]}
          onChange={(preset) => setText({ ...text, preset })}
        />
      </fieldset>
      <Button onClick={save}>Save this page</Button>
    </>
  );
}
