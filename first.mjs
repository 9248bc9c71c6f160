import { readFirstRules } from './scripts/packed-rules.mjs';
import { gzipSync } from 'node:zlib';
const r = await readFirstRules();
const z = (x)=>gzipSync(JSON.stringify(x)??'',{level:9}).length;
console.log('all',z(r),'words',z(r.words));
const by={};
for (const p of r.packs) for (const [k,v] of Object.entries(p)) { if (typeof v==='object') { by[p.id+'/'+k]=z(v);} }
console.log(Object.entries(by).sort((a,b)=>b[1]-a[1]).slice(0,25));
const sea=r.packs.find(p=>p.cues?.length>50);
const parts={};
for (const c of sea.cues) for (const [k,v] of Object.entries(c)) (parts[k]??=[]).push(v);
for (const k in parts) console.log('cue',k,z(parts[k]));
const ep={}; for (const c of sea.elements) for (const [k,v] of Object.entries(c)) (ep[k]??=[]).push(v);
for (const k in ep) console.log('element',k,z(ep[k]), JSON.stringify(ep[k]).slice(0,150));
console.log(JSON.stringify(sea.cues[0]).slice(0,400));
const pr=r.packs.find(p=>p.prompts?.length); console.log(JSON.stringify(pr.prompts.slice(0,2)));
