; People and days of a program of one day (one_day.py): one day for all, so that whatever is not of one person stands in
; `%c`, the own copy of the context: first its fields, then the household, then the columns.

define internal double @column_double(ptr %c, i64 %i, i64 %row) alwaysinline {
  %p = call ptr @column(ptr %c, i64 %i, i64 %row, i64 8)
  %x = load double, ptr %p, !invariant.load !0
  ret double %x
}
define internal i32 @column_i32(ptr %c, i64 %i, i64 %row) alwaysinline {
  %p = call ptr @column(ptr %c, i64 %i, i64 %row, i64 4)
  %x = load i32, ptr %p, !invariant.load !0
  ret i32 %x
}
define internal i8 @column_i8(ptr %c, i64 %i, i64 %row) alwaysinline {
  %p = call ptr @column(ptr %c, i64 %i, i64 %row, i64 1)
  %x = load i8, ptr %p, !invariant.load !0
  ret i8 %x
}
define internal ptr @column(ptr %c, i64 %i, i64 %row, i64 %size) alwaysinline {
  %columns = getelementptr i8, ptr %c, i64 {own_columns}
  %j = mul i64 %i, 2
  %pat = getelementptr i64, ptr %columns, i64 %j
  %p = load ptr, ptr %pat
  %sat = getelementptr i64, ptr %pat, i64 1
  %mask = load i64, ptr %sat
  %a = and i64 %row, %mask
  %b = mul i64 %a, %size
  %x = getelementptr i8, ptr %p, i64 %b
  ret ptr %x
}
define internal double @column_of_year(ptr %c, i64 %first, i64 %year, i64 %row) {
  %i = sub i64 %year, {first_year}
  %inside = icmp ult i64 %i, {year_count}
  br i1 %inside, label %known, label %not
known:
  %at = getelementptr i64, ptr %c, i64 {columns}
  %table = load ptr, ptr %at
  %j = add i64 %first, %i
  %k = mul i64 %j, 2
  %pat = getelementptr i64, ptr %table, i64 %k
  %p = load ptr, ptr %pat, !invariant.load !0
  %sat = getelementptr i64, ptr %pat, i64 1
  %mask = load i64, ptr %sat, !invariant.load !0
  %a = and i64 %row, %mask
  %xat = getelementptr double, ptr %p, i64 %a
  %x = load double, ptr %xat, !invariant.load !0
  ret double %x
not:
  ret double 0x7FF8000000000000
}

{readers}
define internal ptr @view_of(ptr %c, ptr %p) alwaysinline {
  %v = getelementptr i8, ptr %c, i64 {view}
  ret ptr %v
}
define internal ptr @view_person(ptr %v, i64 %n) alwaysinline {
  %first = call ptr @view_people(ptr %v)
  %o = mul i64 %n, {each_person}
  %x = getelementptr i8, ptr %first, i64 %o
  ret ptr %x
}
define internal void @begin(ptr %c, ptr %v, ptr %block, i64 %day) alwaysinline {
  call void @set_view_day(ptr %v, i64 %day)
  %month = call i64 @month_index(i64 %day)
  call void @set_view_month(ptr %v, i64 %month)
  %year = call i64 @year_of(i64 %day)
  call void @set_view_year(ptr %v, i64 %year)
  call void @set_view_block(ptr %v, ptr %block)
  %at = getelementptr i64, ptr %c, i64 {kept_people}
  %people = load ptr, ptr %at, !tbaa !13
  call void @set_view_people(ptr %v, ptr %people)
  ret void
}
; nobody asks how long an answer holds
define internal void @holds(ptr %c, i64 %since, i64 %until) alwaysinline {
  ret void
}
; the row of a household in its situation on the day, and that of its first person
define internal void @set_rows(ptr %c, ptr %v, i64 %h, i64 %n, i64 %day) alwaysinline {
entry:
  %sat = getelementptr i64, ptr %c, i64 {situation_offsets}
  %so = load ptr, ptr %sat
  %soh = getelementptr i64, ptr %so, i64 %h
  %s0 = load i64, ptr %soh, !invariant.load !0
  %soe = getelementptr i64, ptr %soh, i64 1
  %s1 = load i64, ptr %soe, !invariant.load !0
  %dat = getelementptr i64, ptr %c, i64 {situation_days}
  %sd = load ptr, ptr %dat
  br label %head
head:
  %s = phi i64 [ %s0, %entry ], [ %next, %look ]
  %next = add i64 %s, 1
  %inside = icmp slt i64 %next, %s1
  br i1 %inside, label %look, label %chosen
look:
  %sdat = getelementptr i32, ptr %sd, i64 %next
  %sday32 = load i32, ptr %sdat, !invariant.load !0
  %sday = sext i32 %sday32 to i64
  %begun = icmp sle i64 %sday, %day
  br i1 %begun, label %head, label %chosen
chosen:
  %seg = sub i64 %s, %s0
  %prat = getelementptr i64, ptr %c, i64 {person_rows}
  %prs = load ptr, ptr %prat
  %pr0at = getelementptr i64, ptr %prs, i64 %h
  %pr0 = load i64, ptr %pr0at, !invariant.load !0
  %more = mul i64 %seg, %n
  %prow = add i64 %pr0, %more
  call void @set_view_person_row(ptr %v, i64 %prow)
  %hrat = getelementptr i64, ptr %c, i64 {household_rows}
  %hrs = load ptr, ptr %hrat
  %hr0at = getelementptr i64, ptr %hrs, i64 %h
  %hr0 = load i64, ptr %hr0at, !invariant.load !0
  %hrow = add i64 %hr0, %seg
  call void @set_view_household_row(ptr %v, i64 %hrow)
  %listed = call i8 @column_i8(ptr %c, i64 {everyone_listed}, i64 %hrow)
  %all = icmp eq i8 %listed, 1
  %unnamed = select i1 %all, i32 0, i32 {not_listed}
  call void @set_view_unnamed(ptr %v, i32 %unnamed)
  call void @set_view_unborn(ptr %v, i32 0)
  call void @set_view_count(ptr %v, i64 0)
  ret void
}
; who lives here and was born gets the next place among the people; whether there is one
define internal i1 @joins(ptr %c, ptr %v, ptr %p, i64 %m, i64 %day, i1 %back) alwaysinline {
entry:
  %prow = call i64 @view_person_row(ptr %v)
  %row = add i64 %prow, %m
  call void @set_person_place(ptr %p, i64 %m)
  call void @set_person_row(ptr %p, i64 %row)
  %here8 = call i8 @column_i8(ptr %c, i64 {lives_here}, i64 %row)
  %stays = icmp ne i8 %here8, 0
  %birth = call i32 @column_i32(ptr %c, i64 {birth_date}, i64 %row)
  %nobirth = icmp eq i32 %birth, {unknown_date}
  %told = call i64 @packed_of(ptr %c, i32 %birth)
  %bday = select i1 %nobirth, i64 0, i64 %told
  call void @set_person_birth(ptr %p, i64 %bday)
  %alive = icmp sle i64 %bday, %day
  %there = and i1 %stays, %alive
  %open0 = and i1 %there, %nobirth
  %open = and i1 %open0, %back
  %before = call i32 @view_unborn(ptr %v)
  %unborn = select i1 %open, i32 {no_birth}, i32 %before
  call void @set_view_unborn(ptr %v, i32 %unborn)
  %k = call i64 @view_count(ptr %v)
  %one = zext i1 %there to i64
  %more = add i64 %k, %one
  call void @set_view_count(ptr %v, i64 %more)
  ret i1 %there
}
