/**
 * Fits the points of the fifteen elements to annotated comments, offline, and writes them into rules/sea.yaml.
 *
 *   node scripts/fit-elements.mjs [GOLD.jsonl…] [--element NAME] [--test WRITER,…] [--errors [--show WRITER,…]] [--write]
 *
 * Input: test/corpus, and further comments with labels as docs/decisions/0003-elements.md describes. Prints balanced accuracy by leaving out one set
 * of writers at a time, next to that of the training comments, so that a fit to texts shows; and the same for each set of writers.
 * Deterministic: the same input gives the same points. `--dump FILE` writes the held-out score of every sentence as JSON.
 *
 * The model is a logistic regression over what stands in a sentence (cues and roles of the engine), fitted as multiple-instance learning: in a
 * comment that shows the element, the annotators' evidence sentence has to reach the threshold; in one that does not, no sentence may. Decisions are
 * fitted sentence by sentence, since every one of them is marked. Thresholds are chosen on the writers that were left out, on what a comment comes to
 * as a whole (`total`).
 * Points are held near those of fit-candidates.mjs (ridge), with their signs.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { CANDIDATES } from './fit-candidates.mjs';
import { readPacks } from './packs.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACK = join(ROOT, 'rules', 'sea.yaml');
const args = process.argv.slice(2);
/** How strongly points are held near those of fit-candidates.mjs; more so where writers differ most. */
const RIDGE = { decision: 0.012, rest: 0.03, differing: 0.05 };
const DIFFERING = new Set(['analysis', 'impact', 'strengths', 'previousActions', 'unknowns']);
const ridgeOf = (element) => (element === 'decision' ? RIDGE.decision : DIFFERING.has(element) ? RIDGE.differing : RIDGE.rest);
const STEPS = 220;
/** What all sentences weigh that nobody quoted, beside those that were. */
const REST = 0.3;
const RATE = 0.09;
/** Width of *unsure* below the threshold, in points. */
const UNSURE = { summary: 0.1, analysis: 0.1, childsVoice: 0.1, risk: 0.1, strengths: 0.1, options: 0.1, previousActions: 0.25, rest: 0.3 };
const unsureOf = (element) => UNSURE[element] ?? UNSURE.rest;
/** As in src/engine/decisions.ts: what a sentence needs beside the best one of its comment. */
const LESS_BESIDE = 0.7;
const SHARE_OF_BEST = 0.35;
const PLAIN = 4;
/** Tried for both; a table of the figures is printed. */
const TRIED = { less: [0, 0.5, 0.7, 0.9], share: [0, 0.2, 0.35, 0.5] };
/**
 * Writers that are only judged and never learnt from: `--test w1,w2`. In test/corpus the letters before the first hyphen of an id name them, for other
 * files it is the name of the file.
 */
const TEST = new Set(option('--test')?.split(',') ?? []);
/**
 * How much a record weighs. A passage tells less than a whole comment; comments of test/corpus tell more than those named on the command line, as
 * the wordings of cues were chosen with the latter read.
 */
const PASSAGE = 0.4;
const FRESH = 1.5;
const PLACES = ['opening', 'closing', 'late'];

const CORPUS = ['oversight-comments.jsonl', 'more-oversight-comments.jsonl', 'passages.jsonl'].map((file) =>
  join(ROOT, 'test', 'corpus', file),
);
const files = [...args.filter((arg) => arg.endsWith('.jsonl')), ...CORPUS];
const only = option('--element')?.split(',') ?? null;

function option(name) {
  return args.includes(name) ? (args[args.indexOf(name) + 1] ?? '') : null;
}

const SETS = [];
const DUMP = args.includes('--dump') ? {} : null;
const engine = await loadEngine();
const { comments, names } = readComments(files);
const writers = [...new Set(comments.map(({ group }) => group))];
const results = {};
// Reasons are looked for near decisions, so decisions come first.
for (const element of Object.keys(CANDIDATES).sort((a, b) => Number(b === 'decision') - Number(a === 'decision'))) {
  if (only && !only.includes(element)) continue;
  results[element] = fitElement(element);
}
const elements = Object.values(results);
console.log(`mean: cross-validated ${mean(elements.map(({ held }) => held))}, training ${mean(elements.map(({ train }) => train))}`);
console.log(`mean of sets ${mean(SETS.map((a) => a[0]))}, last three ${mean(SETS.map((a) => a[1]))}`);
if (DUMP) writeFileSync(option('--dump'), JSON.stringify(DUMP));
if (args.includes('--write')) writePoints(results);

/** One element: each set of writers left out once for the figure and the threshold, then all comments for the points. */
function fitElement(element) {
  const columns = columnsOf(element);
  const band = unsureOf(element);
  // What is wanted is right for writers that nobody has read, so each fold leaves out all of one set.
  const foldCount = writers.length;
  const rows = comments
    .map((comment) => rowOf(comment, element, columns, writers.indexOf(comment.group)))
    .filter((row) => row.present === true || row.present === false);
  const learnFrom = element === 'decision' ? fitSentences : (some, own) => fitInstances(some, own, ridgeOf(element));
  const learn = (some) =>
    learnFrom(
      some.filter(({ group }) => !TEST.has(group)),
      columns,
    );
  const held = rows.map(() => 0);
  for (let fold = 0; fold < foldCount; fold += 1) {
    const model = learn(rows.filter((row) => row.fold !== fold));
    rows.forEach((row, index) => {
      if (row.fold === fold) {
        held[index] = total(row, model, element);
        row.scores = row.units.map((unit) => score(unit, model));
      }
    });
  }
  const scored = rows
    .map((row, index) => ({
      present: row.present,
      score: held[index],
      fold: row.fold,
      weight: row.weight,
      group: row.group,
      passage: row.passage,
    }))
    .filter(({ group, passage }) => !passage && !TEST.has(group));
  // Few comments hold no decision, so its threshold is the one that marks decision sentences best.
  if (DUMP)
    DUMP[element] = rows.map((row, index) => ({
      id: row.id,
      group: row.group,
      passage: row.passage,
      present: row.present,
      held: held[index],
      words: row.words,
      units: row.units.map((u) => ({ s: Math.round(row.scores?.[u.source.at] * 1000) / 1000, w: u.source.words, e: u.evidence })),
    }));
  const spans = element === 'decision' ? bestSpans(rows, learn, foldCount) : null;
  const threshold = spans ? spans.at : bestThreshold(scored, band);
  // Each comment is judged by a threshold from the scores of the other folds.
  const thresholdFor = (fold) =>
    spans
      ? threshold
      : bestThreshold(
          scored.filter((one) => one.fold !== fold),
          band,
        );
  const byFold = Array.from({ length: foldCount }, (_, fold) => thresholdFor(fold));
  const judged = rows.map((row, index) => held[index] - (byFold[row.fold] ?? 0));
  const model = learn(rows);
  const training = rows.map((row) => ({
    present: row.present,
    score: total(row, model, element),
    weight: row.weight,
    passage: row.passage,
  }));
  const result = {
    columns,
    model,
    threshold,
    band,
    held: balanced(
      rows.map((row, index) => ({ present: row.present, score: judged[index] })),
      0,
      band,
    ).value,
    train: balanced(training, bestThreshold(training, band), band).value,
  };
  const { recall, spared } = balanced(
    rows.map((row, index) => ({ present: row.present, score: judged[index] })),
    0,
    band,
  );
  const unsure = scored.filter(({ score }) => score < threshold && score >= threshold - band).length / scored.length;
  console.log(
    `${element.padEnd(16)} cross-validated ${round(result.held)} (present found ${round(recall)}, absent spared ${round(spared)}), training ${round(result.train)}, unsure ${round(unsure)}`,
  );
  printGroups(rows, judged, band);
  if (args.includes('--errors')) printErrors(rows, judged, model, threshold);
  return result;
}

/** Candidate columns of an element; a pair holds where both stand in one sentence. */
function columnsOf(element) {
  const candidate = CANDIDATES[element];
  const number = (name) => {
    const found = names.indexOf(name);
    if (found < 0) throw new Error(`${element}: there is no cue or role "${name}"`);
    return found;
  };
  const single = (list, sign) =>
    [...new Set(list.trim().split(/\s+/))].map((name) => ({ key: name, first: number(name), second: -1, sign }));
  const either = candidate.either ? single(candidate.either, 0) : [];
  const pairs = candidate.pairs.map((key) => {
    const [first, second] = key.split(' + ').map(number);
    return { key, first, second, sign: 0 };
  });
  const free = new Set((candidate.either ?? '').split(/\s+/));
  const positive = single(candidate.for, 1).filter(({ key }) => !free.has(key));
  const taken = new Set([...positive, ...either].map(({ key }) => key));
  const negative = single(candidate.against, -1).filter(({ key }) => !taken.has(key));
  for (const key of Object.keys(candidate.core)) number(key.split(' + ')[0]);
  return [...positive, ...negative, ...either, ...pairs].map((column) => ({ ...column, prior: candidate.core[column.key] ?? 0 }));
}

function rowOf(comment, element, columns, fold) {
  const label = comment.labels[element] ?? { present: null, evidence: new Set() };
  const units = comment.units.map((unit, index) => {
    const holds = columns.flatMap(({ first, second }, column) =>
      unit.features.has(first) && (second < 0 || unit.features.has(second)) ? [column] : [],
    );
    return {
      holds,
      names:
        columns.length > 0
          ? holds
              .map((column) => columns[column].key)
              .filter((key) => !key.includes('+'))
              .join(' ')
          : '',
      source: unit,
      text: unit.text,
      evidence: label.evidence.has(index),
      decision: unit.decision,
    };
  });
  return {
    id: comment.id,
    group: comment.group,
    passage: comment.passage,
    weight: comment.weight,
    present: label.present,
    units,
    fold,
    decisions: comment.decisions,
    words: comment.units.reduce((sum, unit) => sum + unit.words, 0),
  };
}

function sigmoid(value) {
  return 1 / (1 + Math.exp(-value));
}

function score({ holds }, { weights, start }) {
  let sum = start;
  for (const column of holds) sum += weights[column];
  return sum;
}

/** What the comment comes to as a whole, by the engine's own count. */
function total(row, model, element) {
  const index = engine.ELEMENT_IDS.indexOf(element);
  const units = row.units.map((unit) => ({ from: 0, to: unit.source.words, scores: { [index]: score(unit, model) } }));
  return engine.totalFor(units, { id: element, start: model.start }, engine.bestFor(units, element));
}

/** Multiple instances: soft maxima over evidence (present) and over all sentences (absent). */
function fitInstances(rows, columns, ridge) {
  const present = rows.filter((row) => row.present);
  const absent = rows.filter((row) => !row.present);
  const [presentWeight, absentWeight] = [weightOf(present), weightOf(absent)];
  return descend(columns, -1, ridge, (model, add) => {
    const pull = (units, wanted, weight, sharpness) => {
      const scores = units.map((unit) => score(unit, model));
      const top = Math.max(...scores);
      const shares = scores.map((value) => Math.exp((value - top) * sharpness));
      const sum = shares.reduce((a, b) => a + b, 0);
      const soft = scores.reduce((a, value, index) => a + (value * shares[index]) / sum, 0);
      const error = (sigmoid(soft) - wanted) * weight;
      units.forEach((unit, index) => {
        add(unit, (error * shares[index]) / sum);
      });
    };
    for (const row of absent) pull(row.units, 0, (0.5 * row.weight) / absentWeight, 1.5);
    for (const row of present) {
      const weight = (0.5 * row.weight) / presentWeight;
      const evidence = row.units.filter((unit) => unit.evidence);
      if (evidence.length === 0) {
        pull(row.units, 1, weight, 1);
        continue;
      }
      pull(evidence, 1, weight * 0.6, 1);
      pull(row.units, 1, weight * 0.4, 1.5);
      // Sentences that nobody quoted are mostly not the element; annotators quote one or two, so this counts little.
      const rest = row.units.filter((unit) => !unit.evidence);
      for (const unit of rest) add(unit, (sigmoid(score(unit, model)) * weight * REST) / Math.max(4, rest.length));
    }
  });
}

/** Sentence by sentence, for decisions. Sentences that only one annotator marked are left out. */
function fitSentences(rows, columns) {
  const units = rows.flatMap((row) => row.units.filter((unit) => unit.decision !== null).map((unit) => ({ ...unit, weight: row.weight })));
  const yes = weightOf(units.filter((unit) => unit.decision));
  const no = weightOf(units) - yes;
  return descend(columns, -2, RIDGE.decision, (model, add) => {
    for (const unit of units) {
      const weight = unit.weight * (unit.decision ? 0.35 / yes : 0.65 / no);
      add(unit, (sigmoid(score(unit, model)) - (unit.decision ? 1 : 0)) * weight);
    }
  });
}

function weightOf(list) {
  return list.reduce((sum, one) => sum + one.weight, 0);
}

/** Adam with the signs of the candidates held. `gradient` calls back with each unit and its error. */
function descend(columns, start, ridge, gradient) {
  const size = columns.length;
  const model = { weights: Float64Array.from(columns, ({ prior }) => prior), start };
  const slope = new Float64Array(size + 1);
  const speed = new Float64Array(size + 1);
  const spread = new Float64Array(size + 1);
  for (let step = 1; step <= STEPS; step += 1) {
    slope.fill(0);
    gradient(model, (unit, error) => {
      slope[size] += error;
      for (const column of unit.holds) slope[column] += error;
    });
    for (let column = 0; column <= size; column += 1) {
      if (column < size) slope[column] += ridge * (model.weights[column] - columns[column].prior);
      speed[column] = 0.9 * speed[column] + 0.1 * slope[column];
      spread[column] = 0.999 * spread[column] + 0.001 * slope[column] ** 2;
      const move = (RATE * (speed[column] / (1 - 0.9 ** step))) / (Math.sqrt(spread[column] / (1 - 0.999 ** step)) + 1e-8);
      if (column === size) model.start -= move;
      else {
        const next = model.weights[column] - move;
        const { sign } = columns[column];
        model.weights[column] = sign * next < 0 ? 0 : next;
      }
    }
  }
  return model;
}

/** The threshold with the best balanced accuracy, smoothed so that it does not hang on one comment. */
function bestThreshold(scored, band) {
  const present = scored.filter((one) => one.present);
  const absent = scored.filter((one) => !one.present);
  const smooth = (list, sign, at) => list.reduce((sum, one) => sum + one.weight * sigmoid(sign * (one.score - at) * 6), 0) / weightOf(list);
  let best = { value: -1, at: 0 };
  for (let at = -2; at <= 3; at += 0.02) {
    // Half of the answers in between count, as in the score of the corpus.
    const value = smooth(present, 1, at) + smooth(present, 1, at - band) + smooth(absent, -1, at) + smooth(absent, -1, at - band);
    if (value > best.value) best = { value, at };
  }
  return best.at;
}

function balanced(scored, threshold, band) {
  const present = scored.filter((one) => one.present);
  const absent = scored.filter((one) => !one.present);
  const share = (list) =>
    list.reduce((sum, { score }) => sum + (score >= threshold ? 1 : score >= threshold - band ? 0.5 : 0), 0) / list.length;
  const recall = share(present);
  const spared = 1 - share(absent);
  return { value: (recall + spared) / 2, recall, spared };
}

/** The threshold that marks decision sentences best (F1), with its figures by cross-validation. */
function bestSpans(rows, learn, foldCount) {
  for (let fold = 0; fold < foldCount; fold += 1) {
    const model = learn(rows.filter((row) => row.fold !== fold));
    for (const row of rows) if (row.fold === fold) for (const unit of row.units) unit.held = score(unit, model);
  }
  let best = { f1: 0, at: 0, worth: 0 };
  const marks = { with: names.indexOf('with-decision'), by: names.indexOf('by-decision') };
  const comments = rows.filter(({ group, passage }) => !passage && !TEST.has(group));
  const totals = comments.map((row) => ({ present: row.present, score: Math.max(...row.units.map((unit) => unit.held)) }));
  for (let at = -1; at <= 2; at += 0.1) {
    const one = spanScore(comments, at);
    // The same threshold says whether a comment holds a decision at all.
    const worth = one.f1 + balanced(totals, at, UNSURE.rest).value;
    if (worth > best.worth) best = { ...one, worth };
  }
  for (const less of TRIED.less) {
    const cells = TRIED.share.map((share) => `${share} ${round(spanScore(comments, best.at, less, share).f1)}`);
    console.log(`  F1 where ${less} less is enough beside the best, by share of the best: ${cells.join(', ')}`);
  }
  for (const { units } of rows) {
    const isDecision = (index) => (units[index]?.held ?? -9) >= best.at;
    units.forEach(({ source }, index) => {
      if (isDecision(index)) source.features.add(marks.with);
      if (isDecision(index - 1) || isDecision(index + 1)) source.features.add(marks.by);
    });
  }
  if (args.includes('--errors')) printSpans(rows, best.at);
  console.log(
    `  decision spans, cross-validated: precision ${round(best.precision)}, recall ${round(best.recall)}, F1 ${round(best.f1)} at ${round(best.at)}`,
  );
  for (const group of new Set(rows.map((row) => row.group))) {
    let own = { f1: 0 };
    for (let at = -1; at <= 2; at += 0.1) {
      const one = spanScore(
        rows.filter((row) => row.group === group),
        at,
      );
      if (one.f1 > own.f1) own = one;
    }
    const one = spanScore(
      rows.filter((row) => row.group === group),
      best.at,
    );
    console.log(
      `    ${group}: P ${round(one.precision)} R ${round(one.recall)} F1 ${round(one.f1)}; best at ${round(own.at)}: ${round(own.f1)} (P ${round(own.precision)} R ${round(own.recall)})`,
    );
  }
  return best;
}

function decisionsIn(row, at, less = LESS_BESIDE, share = SHARE_OF_BEST) {
  const best = Math.max(...row.units.map(({ held }) => held));
  if (best < at - UNSURE.rest) return [];
  return row.units.filter(({ held }) => held >= at - less + share * (Math.min(best, PLAIN) - at));
}

function spanScore(rows, at, less, share) {
  const count = { gold: 0, hit: 0, said: 0, right: 0 };
  for (const row of rows) {
    const said = decisionsIn(row, at, less, share);
    count.gold += row.decisions * row.weight;
    count.hit += new Set(said.flatMap((unit) => (unit.decision ? [...unit.decision] : []))).size * row.weight;
    count.said += said.filter((unit) => unit.decision !== null).length * row.weight;
    count.right += said.filter((unit) => unit.decision).length * row.weight;
  }
  const precision = count.right / count.said;
  const recall = count.hit / count.gold;
  return { at, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** Decision sentences that were missed, and sentences that were taken for decisions, with what stands in them. */
function printSpans(rows, at) {
  const shown = option('--show')?.split(',');
  for (const row of rows) {
    if (shown && !shown.includes(row.group)) continue;
    const said = new Set(decisionsIn(row, at));
    for (const unit of row.units) {
      if (unit.decision === null || said.has(unit) === Boolean(unit.decision)) continue;
      console.log(
        `  ${unit.decision ? 'missed' : 'false '} ${row.id} ${round(unit.held - at)} ${unit.text.replace(/\s+/g, ' ').slice(0, 200)} {${unit.names}}`,
      );
    }
  }
}

/** The same for each file, as each has writers of its own. */
function printGroups(rows, judged, band) {
  const cells = [...new Set(rows.map((row) => row.group))].map((group) => {
    const own = rows
      .map((row, index) => ({ present: row.present, score: judged[index], group: row.group }))
      .filter((one) => one.group === group);
    const { value, recall, spared } = balanced(own, 0, band);
    return `${group} ${round(value)} (${round(recall)}/${round(spared)})`;
  });
  console.log(`    ${cells.join('  ')}`);
  const sets = [...new Set(rows.filter(({ passage }) => !passage).map((row) => row.group))].map(
    (group) =>
      balanced(
        rows.map((row, index) => ({ present: row.present, score: judged[index], group: row.group })).filter((one) => one.group === group),
        0,
        band,
      ).value,
  );
  console.log(`    mean of sets ${mean(sets)}, of the last three ${mean(sets.slice(-3))}`);
  SETS.push([mean(sets), mean(sets.slice(-3))]);
}

function printErrors(rows, judged, model, threshold) {
  const wrong = rows.map((row, index) => ({ row, by: judged[index] })).filter(({ row, by }) => by >= 0 !== row.present);
  for (const { row, by } of wrong.sort((a, b) => Math.abs(b.by) - Math.abs(a.by))) {
    const shown = row.units.filter((unit) => !row.present || unit.evidence).sort((a, b) => score(b, model) - score(a, model));
    console.log(`  ${row.present ? 'missed' : 'false'} ${row.id} by ${round(Math.abs(by))}`);
    for (const unit of shown.slice(0, 2))
      console.log(`    ${round(score(unit, model) - threshold)} ${unit.text.replace(/\s+/g, ' ').slice(0, 160)}`);
  }
}

/** Replaces start, thresholds and points of each fitted element; all else in the file stays as it is. */
function writePoints(fitted) {
  const lines = readFileSync(PACK, 'utf8').split('\n');
  const written = [];
  let element = null;
  let inElements = false;
  for (const line of lines) {
    if (line === 'elements:') inElements = true;
    const id = inElements ? /^ {2}- id: (\w+)$/.exec(line)?.[1] : undefined;
    if (id) element = fitted[id] ?? null;
    if (element && /^ {4}(start|found|unsure|points):|^ {6}[a-z-]+( \+ [a-z-]+)?: -?[\d.]+$/.test(line)) continue;
    written.push(line);
    if (element && /^ {4}nearMiss:/.test(line)) written.push(...pointLines(element));
  }
  writeFileSync(PACK, written.join('\n'));
}

function pointLines({ columns, model, threshold, band }) {
  const points = columns
    .map(({ key }, column) => ({ key, value: Math.round(model.weights[column] * 100) / 100 }))
    .filter(({ value }) => Math.abs(value) >= 0.085);
  points.sort((a, b) => b.value - a.value);
  return [
    `    start: ${round(model.start)}`,
    `    found: ${round(threshold)}`,
    `    unsure: ${round(threshold - band)}`,
    '    points:',
    ...points.map(({ key, value }) => `      ${key}: ${value}`),
  ];
}

/** Comments as units with the numbers of what stands in them, and labels by unit. */
function readComments(paths) {
  const rules = engine.compileRules(
    readPacks()
      .filter(({ file }) => file === 'sea.yaml')
      .map(({ data }) => engine.readPackValue(data, 'sea.yaml').pack),
  );
  const reader = new engine.CommentReader(rules);
  const names = engine.featureNames(rules);
  const read = (line, own) => {
    const record = JSON.parse(line);
    const isPassage = record.style === 'passage';
    const group = own ?? (isPassage ? 'passages-' : '') + (/^[^-]+/.exec(record.id)?.[0] || 'corpus');
    const reading = reader.read(record.text);
    const children = engine.childWords(engine.readChild(reading, {}));
    const places = (quotes) =>
      quotes
        .map((quote) => record.text.indexOf(quote))
        .flatMap((at, index) => (at < 0 ? [] : [{ start: at, end: at + quotes[index].length }]));
    const decisions = places(record.decisions.map(({ quote }) => quote));
    const doubtful = places((record.disputed ?? []).filter(({ kind }) => kind === 'decision').map(({ quote }) => quote));
    const units = engine.featuresOf(reading, rules, children).map(({ unit, features }, at) => {
      const inner = engine.unitSpan(unit);
      const span = { start: unit.sentence.start + inner.start, end: unit.sentence.start + inner.end };
      const on = decisions.flatMap((decision, index) => (overlaps(decision, span) ? [index] : []));
      const decision = on.length > 0 ? on : doubtful.some((one) => overlaps(one, span)) ? null : false;
      // In a passage every sentence is near its beginning and its end; that tells nothing.
      const kept = isPassage ? features.filter((feature) => !PLACES.includes(names[feature])) : features;
      return { at, words: unit.to - unit.from, features: new Set(kept), span, text: record.text.slice(span.start, span.end), decision };
    });
    const labels = Object.fromEntries(
      Object.entries(record.elements).map(([element, { present, evidence }]) => {
        const quoted = places(evidence ?? []);
        return [
          element,
          { present, evidence: new Set(units.flatMap(({ span }, index) => (quoted.some((one) => overlaps(one, span)) ? [index] : []))) },
        ];
      }),
    );
    return {
      id: record.id,
      group,
      passage: isPassage,
      weight: isPassage ? PASSAGE : own === null ? FRESH : 1,
      units,
      labels,
      decisions: decisions.length,
    };
  };
  const list = paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => read(line, CORPUS.includes(path) ? null : basename(path, '.jsonl'))),
  );
  return { comments: list, names };
}

function overlaps(a, b) {
  return a.start < b.end && b.start < a.end;
}

async function loadEngine() {
  const outfile = join(ROOT, 'node_modules', '.cache', 'on-your-shoulder', `fit-engine.${process.pid}.mjs`);
  mkdirSync(dirname(outfile), { recursive: true });
  const contents = `export { compileRules } from './compile'; export { readPackValue } from './packs/check'; export { CommentReader } from './reading';
    export { readChild } from './child'; export { childWords } from './roles'; export { featureNames, featuresOf } from './scores'; export { unitSpan } from './units';
    export { bestFor, totalFor } from './elements'; export { ELEMENT_IDS } from './types';`;
  await build({
    stdin: { contents, resolveDir: join(ROOT, 'src', 'engine'), loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}

function mean(values) {
  return round(values.reduce((sum, value) => sum + value, 0) / values.length);
}
