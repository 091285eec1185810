import { describe, expect, test } from 'vitest'
import { folded, nameForms } from '../../src/core/name-forms.ts'

const has = (word: string, polish: boolean) => (form: string) =>
  nameForms(word, { polish }).includes(folded(form))

describe('the forms of a name', () => {
  test.each([
    ['Анна', 'Анны Анне Анну Анной Анною Аннин'],
    ['Аня', 'Ани Ане Аню Аней Анин'],
    ['Мария', 'Марии Марию Марией'],
    ['Илья', 'Ильи Илье Илью Ильёй'],
    ['Иванов', 'Иванова Иванову Ивановым Иванове Ивановы Ивановых Ивановой'],
    ['Иванова', 'Ивановой Иванову'],
    ['Дмитрий', 'Дмитрия Дмитрию Дмитрием Дмитрии'],
    ['Андрей', 'Андрея Андрею Андреем Андрее'],
    ['Игорь', 'Игоря Игорю Игорем Игоре'],
    ['Любовь', 'Любови Любовью'],
    ['Павел', 'Павла Павлу Павлом Павле'],
    ['Пётр', 'Петра Петру Петром Петр'],
    ['Достоевский', 'Достоевского Достоевскому Достоевским Достоевском Достоевская Достоевскую'],
    ['Толстой', 'Толстого Толстому Толстым'],
    ['Шевченко', 'Шевченко'],
  ])('of %s in Russian are found', (name, forms) => {
    expect(forms.split(' ').filter((form) => !has(name, false)(form))).toEqual([])
  })

  test.each([
    ['Anna', 'Anny Annie Annę Anną Anno'],
    ['Marta', 'Marty Marcie Martę Martą'],
    ['Magda', 'Magdy Magdzie Magdę'],
    ['Barbara', 'Barbary Barbarze Barbarą'],
    ['Olga', 'Olgi Oldze Olgę'],
    ['Monika', 'Moniki Monice Moniką'],
    ['Kasia', 'Kasi Kasię Kasią Kasiu'],
    ['Kowalska', 'Kowalskiej Kowalską'],
    ['Kowalski', 'Kowalskiego Kowalskiemu Kowalskim Kowalskich'],
    ['Jerzy', 'Jerzego Jerzemu Jerzym'],
    ['Piotr', 'Piotra Piotrowi Piotrem Piotrze'],
    ['Marek', 'Marka Markowi Markiem Marku'],
    ['Paweł', 'Pawła Pawłowi Pawłem Pawle'],
    ['Łukasz', 'Łukasza Łukaszowi Łukaszem Łukaszu'],
    ['Dawid', 'Dawida Dawidzie'],
    ['Staś', 'Stasia Stasiem'],
    ['Nowak', 'Nowaka Nowakowi Nowakiem'],
    ['Kościuszko', 'Kościuszki Kościuszkę'],
  ])('of %s in Polish are found', (name, forms) => {
    expect(forms.split(' ').filter((form) => !has(name, true)(form))).toEqual([])
  })

  test('are not those of another name, nor of another language', () => {
    expect(['Анатолий', 'Антон', 'Ананас'].filter(has('Анна', false))).toEqual([])
    expect(['Anita', 'Anatol', 'Annex'].filter(has('Anna', true))).toEqual([])
    expect(nameForms('Ana', { polish: false })).toEqual(['ana'])
  })

  test('know neither case nor accents', () => {
    expect(folded('Ine\u0302s')).toBe(folded('ines'))
    expect(folded('ŁU\u00adKASZ')).toBe('lukasz')
  })
})
