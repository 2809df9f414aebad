/** A package as a lock file lists it, by its place (`node_modules/vite`). */
export interface LockedPackage {
  readonly version?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}
type Packages = Readonly<Record<string, LockedPackage>>;
export const ROOT: string;
export function complaintAboutNode(version?: string): string | undefined;
export function isInstalled(wanted: Packages, present: Packages, machine?: { os: string; cpu: string }): boolean;
