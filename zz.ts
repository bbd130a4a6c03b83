import { programme } from './src/programme';
import { benchWorkbook } from './scripts/bench/loans';
import { readDatasetInSteps } from './src/engine/dataset';
import { CheckSession, readAcceptances } from './src/engine/check';
import { settingsOf, checkTables } from './src/app/check';
import { areaFiles } from './src/faces/cli/areas';
import { loadAreas } from './src/app/areas';
import { reportOf } from './src/app/report';
import { dataSheetsOf, cellsAsWritten } from './src/app/dataSheets';
import { translator } from './src/messages';
import { reportTexts } from './src/messages/reportTexts';
import { indicatorsOf } from './src/app';
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1000};
const N=Number(process.argv[2]??100000);
const raw=JSON.parse(JSON.stringify(benchWorkbook(N)));
for(let round=0;round<2;round++){
console.log('--- round',round);
const steps:[string,number][]=[];
const timed=<T>(name:string,f:()=>T)=>{const t=cpu();const r=f();steps.push([name,cpu()-t]);return r};
const {schema}=programme;
const g=readDatasetInSteps(schema,raw,undefined);let n=0;let r=timed('read0',()=>g.next());while(!r.done){n++;r=timed('read'+n,()=>g.next());}
const ds=r.value; const areas=await loadAreas(ds,areaFiles('dist/wilayah')); const so=settingsOf(programme,raw);
const s=CheckSession.start(programme.rules,raw,ds,{areas,settings:so.settings,settingFaults:so.faults,acceptances:readAcceptances(raw.tables),own:new Map()});
let st=timed('check0',()=>s.next());let k=0;while(!st.done){k++;st=timed('check'+k,()=>s.next());}
console.log('steps',n,k,'sum',Math.round(steps.reduce((a,x)=>a+x[1],0)));
console.log(steps.sort((a,b)=>b[1]-a[1]).slice(0,14).map(([a,b])=>a+':'+Math.round(b)).join(' '));
const check=await checkTables(raw,{programme,areas:areaFiles('dist/wilayah')});
const texts=reportTexts('id',translator('id',programme.texts));
let t=cpu(); indicatorsOf(check); console.log('indicators',Math.round(cpu()-t));
t=cpu(); const sheets=dataSheetsOf(check.dataset); console.log('dataSheets',Math.round(cpu()-t));
for (const m of programme.sheets) void m;
  globalThis.__cpu=cpu; t=cpu(); reportOf(check,texts,null); console.log("reportOf without basis",Math.round(cpu()-t)); t=cpu(); const {calculationBasis, shownSeries, buildReport}=await import("./src/engine/report"); const {indicatorContext}=await import("./src/app/indicators"); calculationBasis(check.dataset, indicatorContext(check), cellsAsWritten, shownSeries(programme.sectionSheets), "x"); console.log("basis",Math.round(cpu()-t));
}
{
const raw2=raw; const {reportOf:_}=await import('./src/app/report');
const A=await import('./src/app'); const M=await import('./src/engine/measure'); const R=await import('./src/engine/report'); const D=await import('./src/app/dataSheets'); const I=await import('./src/app/indicators');
const check=await checkTables(raw2,{programme,areas:areaFiles('dist/wilayah')});
const run=(name:string,g:Generator<any,any>)=>{let i=0,max=0,at=0,sum=0;for(;;){const t=cpu();const s=g.next();const d=cpu()-t;sum+=d;if(d>max){max=d;at=i}i++;if(s.done){console.log(name,'steps',i,'sum',Math.round(sum),'max',Math.round(max),'at',at);return s.value}}};
for(let k=0;k<2;k++){
const ind=run('indicators',M.computeIndicatorsInSteps(check.dataset,I.indicatorContext(check)));
const basis=run('basis',R.calculationBasisInSteps(check.dataset,I.indicatorContext(check),D.cellsAsWritten,R.shownSeries(programme.sectionSheets),'x'));
run('dataSheets',D.dataSheetsInSteps(check.dataset));
const texts=reportTexts('id',translator('id',programme.texts));
run('sheets',R.buildReportInSteps(programme,programme.sheets,{indicators:ind,check,synthetic:false,paper:'a4',settings:check.settings,basis,comparison:null,targets:new Map(),author:{name:null,position:null,date:null},letter:check.preferences.letter,code:null,recap:[],texts,skippedCells:0} as any));
}}
