/** The text of a module; `root` is the folder of the project. */
export function fitsModule(root: string): Promise<string>
