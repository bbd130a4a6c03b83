import { CellList } from './bars/CellList';
import { FormulaBar } from './bars/FormulaBar';
import { RequestPanel } from './bars/RequestPanel';
import { StatusBar } from './bars/StatusBar';
import { Tabs } from './bars/Tabs';
import { SheetGrid } from './grid/SheetGrid';

/** The workbook: formula bar, sheet, tabs, what the add-in asks for, status bar. */
export function Workbook() {
  return (
    <>
      <FormulaBar />
      <SheetGrid />
      <Tabs />
      <RequestPanel />
      <StatusBar />
      <CellList />
    </>
  );
}
