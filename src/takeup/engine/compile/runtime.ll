; The parts of every program that no law has a say in. Names in braces are filled in by runtime.py.

declare double @llvm.floor.f64(double)
declare double @llvm.trunc.f64(double)
declare double @llvm.fabs.f64(double)
declare <2 x i32> @llvm.smax.v2i32(<2 x i32>, <2 x i32>)
declare <2 x i32> @llvm.smin.v2i32(<2 x i32>, <2 x i32>)
declare i64 @llvm.fptosi.sat.i64.f64(double)

@month_lengths = internal constant [12 x i64] [i64 31, i64 28, i64 31, i64 30, i64 31, i64 30,
  i64 31, i64 31, i64 30, i64 31, i64 30, i64 31]

; What a function reads and writes, told apart for LLVM: fields of the context, people and days, kept answers,
; answers handed over. Facts are never written.
!0 = !{}
!1 = !{!"branch_weights", i32 2000, i32 1}
!2 = !{!"takeup"}
!3 = !{!"context", !2, i64 0}
!4 = !{!"people and days", !2, i64 0}
!5 = !{!"kept answers", !2, i64 0}
!6 = !{!"answers handed over", !2, i64 0}
!7 = !{!"stretch", !2, i64 0}
!13 = !{!3, !3, i64 0}
!14 = !{!4, !4, i64 0}
!15 = !{!5, !5, i64 0}
!16 = !{!6, !6, i64 0}
!17 = !{!7, !7, i64 0}

; -- days: year * 10000 + month * 100 + day ----------------------------------------------------------
define internal i64 @year_of(i64 %d) {
  %x = sdiv i64 %d, 10000
  ret i64 %x
}
define internal i64 @month_of(i64 %d) {
  %x = sdiv i64 %d, 100
  %y = srem i64 %x, 100
  ret i64 %y
}
define internal i64 @day_of(i64 %d) {
  %x = srem i64 %d, 100
  ret i64 %x
}
define internal i64 @day_from(i64 %y, i64 %m, i64 %d) {
  %a = mul i64 %y, 10000
  %b = mul i64 %m, 100
  %e = add i64 %a, %b
  %f = add i64 %e, %d
  ret i64 %f
}
define internal i64 @month_index(i64 %d) {
  %y = call i64 @year_of(i64 %d)
  %m = call i64 @month_of(i64 %d)
  %a = mul i64 %y, 12
  %b = add i64 %a, %m
  %e = sub i64 %b, 1
  ret i64 %e
}
define internal i64 @month_start(i64 %index) {
  %y = sdiv i64 %index, 12
  %r = srem i64 %index, 12
  %m = add i64 %r, 1
  %d = call i64 @day_from(i64 %y, i64 %m, i64 1)
  ret i64 %d
}
define internal i64 @add_months(i64 %d, i64 %n) {
  %i = call i64 @month_index(i64 %d)
  %j = add i64 %i, %n
  %x = call i64 @month_start(i64 %j)
  ret i64 %x
}
define internal i1 @is_leap(i64 %y) {
  %a = srem i64 %y, 4
  %b = srem i64 %y, 100
  %e = srem i64 %y, 400
  %four = icmp eq i64 %a, 0
  %hundred = icmp ne i64 %b, 0
  %all = icmp eq i64 %e, 0
  %x = and i1 %four, %hundred
  %z = or i1 %x, %all
  ret i1 %z
}
define internal i64 @days_in_month(i64 %d) {
  %m = call i64 @month_of(i64 %d)
  %y = call i64 @year_of(i64 %d)
  %i = sub i64 %m, 1
  %at = getelementptr i64, ptr @month_lengths, i64 %i
  %n = load i64, ptr %at, !invariant.load !0
  %february = icmp eq i64 %m, 2
  %leap = call i1 @is_leap(i64 %y)
  %both = and i1 %february, %leap
  %one = zext i1 %both to i64
  %x = add i64 %n, %one
  ret i64 %x
}
define internal i64 @months_after(i64 %d, i64 %n) {
  %i = call i64 @month_index(i64 %d)
  %j = add i64 %i, %n
  %early = icmp slt i64 %j, 12
  br i1 %early, label %least, label %next
least:
  ret i64 10101
next:
  %late = icmp sge i64 %j, 120000
  br i1 %late, label %most, label %fits
most:
  ret i64 99991231
fits:
  %first = call i64 @month_start(i64 %j)
  %days = call i64 @days_in_month(i64 %first)
  %day = call i64 @day_of(i64 %d)
  %within = icmp sle i64 %day, %days
  %kept = select i1 %within, i64 %day, i64 %days
  %before = sub i64 %first, 1
  %x = add i64 %before, %kept
  ret i64 %x
}
define internal i64 @years_before(i64 %d, i64 %years) {
  %n = mul i64 %years, -12
  %x = call i64 @months_after(i64 %d, i64 %n)
  ret i64 %x
}
; rounded down, also before the day: 10000 * 2**30 is added, so that the division is one of positive numbers
define internal i64 @full_years(i64 %since, i64 %until) {
  %x = sub i64 %until, %since
  %up = add i64 %x, 10737418240000
  %q = udiv i64 %up, 10000
  %y = sub i64 %q, 1073741824
  ret i64 %y
}
define internal double @ordinal(i64 %d) {
  %y = call i64 @year_of(i64 %d)
  %m = call i64 @month_of(i64 %d)
  %day = call i64 @day_of(i64 %d)
  %early = icmp sle i64 %m, 2
  %one = zext i1 %early to i64
  %yy = sub i64 %y, %one
  %m9 = add i64 %m, 9
  %mm = srem i64 %m9, 12
  %a = mul i64 %mm, 153
  %b = add i64 %a, 2
  %e = sdiv i64 %b, 5
  %doy = add i64 %e, %day
  %f = mul i64 %yy, 365
  %g = sdiv i64 %yy, 4
  %h = sdiv i64 %yy, 100
  %i = sdiv i64 %yy, 400
  %j = add i64 %f, %g
  %k = sub i64 %j, %h
  %l = add i64 %k, %i
  %n = add i64 %l, %doy
  %o = sub i64 %n, 306
  %x = sitofp i64 %o to double
  ret double %x
}
; Neri and Schneider 2022, "Euclidean affine functions and their application to calendar algorithms", figure 12:
; days counted from 1 March of the year 0, years that begin in March.
define internal i64 @civil(i64 %ordinal) {
  %n = add i64 %ordinal, 305
  %n4 = mul i64 %n, 4
  %n1 = add i64 %n4, 3
  %century = udiv i64 %n1, 146097
  %r1 = urem i64 %n1, 146097
  %n2 = or i64 %r1, 3
  %p2 = mul i64 %n2, 2939745
  %z = lshr i64 %p2, 32
  %low = and i64 %p2, 4294967295
  %r2 = udiv i64 %low, 2939745
  %of_year = lshr i64 %r2, 2
  %hundreds = mul i64 %century, 100
  %y = add i64 %hundreds, %z
  %a = mul i64 %of_year, 2141
  %n3 = add i64 %a, 197913
  %m = lshr i64 %n3, 16
  %rest = and i64 %n3, 65535
  %d = udiv i64 %rest, 2141
  %day = add i64 %d, 1
  %next = icmp uge i64 %of_year, 306
  %one = zext i1 %next to i64
  %year = add i64 %y, %one
  %m12 = sub i64 %m, 12
  %month = select i1 %next, i64 %m12, i64 %m
  %x = call i64 @day_from(i64 %year, i64 %month, i64 %day)
  ret i64 %x
}
define internal i64 @from_ordinal(double %n) {
  %i = fptosi double %n to i64
  %x = call i64 @civil(i64 %i)
  ret i64 %x
}
; from the list of the days of two centuries; any other day is worked out
define internal i64 @packed_of(ptr %c, i32 %days) {
  %wide = sext i32 %days to i64
  %i = sub i64 %wide, {first_listed}
  %inside = icmp ult i64 %i, {days_listed}
  br i1 %inside, label %listed, label %other, !prof !1
listed:
  %lat = getelementptr i64, ptr %c, i64 {calendar}
  %list = load ptr, ptr %lat, !tbaa !13
  %at = getelementptr i32, ptr %list, i64 %i
  %x32 = load i32, ptr %at, !invariant.load !0
  %x = sext i32 %x32 to i64
  ret i64 %x
other:
  %o = add i64 %wide, 719163
  %y = call i64 @civil(i64 %o)
  ret i64 %y
}

; -- numbers -----------------------------------------------------------------------------------------
define internal double @half_up(double %value, double %scale) {
  %a = fmul double %value, %scale
  %b = fadd double %a, 5.000000e-01
  %e = fadd double %b, {shift}
  %f = call double @llvm.floor.f64(double %e)
  %x = fdiv double %f, %scale
  ret double %x
}
define internal i64 @whole_key(double %key) {
  %i = fptosi double %key to i64
  %back = sitofp i64 %i to double
  %whole = fcmp oeq double %back, %key
  %x = select i1 %whole, i64 %i, i64 -9223372036854775808
  ret i64 %x
}
define internal double @floor_div(double %a, double %b) {
  %m = call double @floor_mod(double %a, double %b)
  %d = fsub double %a, %m
  %q = fdiv double %d, %b
  %f = call double @llvm.floor.f64(double %q)
  %rest = fsub double %q, %f
  %near = fcmp ogt double %rest, 5.000000e-01
  %up = fadd double %f, 1.000000e+00
  %x = select i1 %near, double %up, double %f
  ret double %x
}
define internal double @floor_mod(double %a, double %b) {
  %r = frem double %a, %b
  %negative = fcmp olt double %r, 0.0
  %other = fcmp olt double %b, 0.0
  %nonzero = fcmp une double %r, 0.0
  %differ = xor i1 %negative, %other
  %shift = and i1 %differ, %nonzero
  %moved = fadd double %r, %b
  %x = select i1 %shift, double %moved, double %r
  ret double %x
}
; -- columns -----------------------------------------------------------------------------------------
define internal ptr @column(ptr %c, i64 %i, i64 %row, i64 %size) {
  %at = getelementptr i64, ptr %c, i64 {columns}
  %table = load ptr, ptr %at, !invariant.load !0
  %j = mul i64 %i, 2
  %pat = getelementptr i64, ptr %table, i64 %j
  %p = load ptr, ptr %pat, !invariant.load !0
  %sat = getelementptr i64, ptr %pat, i64 1
  %mask = load i64, ptr %sat, !invariant.load !0
  %a = and i64 %row, %mask
  %b = mul i64 %a, %size
  %x = getelementptr i8, ptr %p, i64 %b
  ret ptr %x
}
define internal double @column_double(ptr %c, i64 %i, i64 %row) {
  %p = call ptr @column(ptr %c, i64 %i, i64 %row, i64 8)
  %x = load double, ptr %p, !invariant.load !0
  ret double %x
}
define internal i32 @column_i32(ptr %c, i64 %i, i64 %row) {
  %p = call ptr @column(ptr %c, i64 %i, i64 %row, i64 4)
  %x = load i32, ptr %p, !invariant.load !0
  ret i32 %x
}
define internal i8 @column_i8(ptr %c, i64 %i, i64 %row) {
  %p = call ptr @column(ptr %c, i64 %i, i64 %row, i64 1)
  %x = load i8, ptr %p, !invariant.load !0
  ret i8 %x
}
define internal double @column_of_year(ptr %c, i64 %first, i64 %year, i64 %row) {
  %i = sub i64 %year, {first_year}
  %inside = icmp ult i64 %i, {year_count}
  br i1 %inside, label %known, label %not
known:
  %j = add i64 %first, %i
  %x = call double @column_double(ptr %c, i64 %j, i64 %row)
  ret double %x
not:
  ret double 0x7FF8000000000000
}

; -- people and days: a view is the household on one day -------------------------------------------------
{readers}
; another household: whom its members are called after in the payments
define internal void @meet_people(ptr %c) {
entry:
  %nat = getelementptr i64, ptr %c, i64 {members}
  %n = load i64, ptr %nat, !tbaa !13
  %fat = getelementptr i64, ptr %c, i64 {first_person}
  %first = load i64, ptr %fat, !tbaa !13
  %pat = getelementptr i64, ptr %c, i64 {kept_people}
  %people = load ptr, ptr %pat, !invariant.load !0
  %sat = getelementptr i64, ptr %c, i64 {kept_bytes}
  %size = load i64, ptr %sat, !invariant.load !0
  br label %head
head:
  %m = phi i64 [ 0, %entry ], [ %next, %person ]
  %k = phi ptr [ %people, %entry ], [ %after, %person ]
  %inside = icmp slt i64 %m, %n
  br i1 %inside, label %person, label %done
person:
  %payee = add i64 %first, %m
  call void @set_kept_place(ptr %k, i64 %m)
  call void @set_kept_payee(ptr %k, i64 %payee)
  %next = add i64 %m, 1
  %after = getelementptr i8, ptr %k, i64 %size
  br label %head
done:
  ret void
}
define internal ptr @view_of(ptr %c, ptr %p) {
  %v = call ptr @person_view(ptr %p)
  ret ptr %v
}
define internal ptr @view_person(ptr %v, i64 %n) {
  %present = call ptr @view_present(ptr %v)
  %at = getelementptr ptr, ptr %present, i64 %n
  %x = load ptr, ptr %at, !tbaa !14
  ret ptr %x
}
define internal i64 @person_place(ptr %p) {
  %k = call ptr @person_kept(ptr %p)
  %x = call i64 @kept_place(ptr %k)
  ret i64 %x
}
define internal i64 @person_payee(ptr %p) {
  %k = call ptr @person_kept(ptr %p)
  %x = call i64 @kept_payee(ptr %k)
  ret i64 %x
}
define internal ptr @person_in(ptr %v, i64 %m) {
  %first = call ptr @view_people(ptr %v)
  %o = mul i64 %m, {person_bytes}
  %x = getelementptr i8, ptr %first, i64 %o
  ret ptr %x
}
define internal i32 @found_here(ptr %c, ptr %p, i32 %elsewhere) {
  %mark = call i64 @person_mark(ptr %p)
  %here = icmp ne i64 %mark, 0
  br i1 %here, label %born, label %away
away:
  ret i32 %elsewhere
born:
  %v = call ptr @person_view(ptr %p)
  %day = call i64 @view_day(ptr %v)
  %tat = getelementptr i64, ptr %c, i64 {today}
  %today = load i64, ptr %tat, !tbaa !13
  %back = icmp slt i64 %day, %today
  %unsure = icmp eq i64 %mark, 2
  %open = and i1 %back, %unsure
  %why = select i1 %open, i32 {no_birth}, i32 0
  ret i32 %why
}
; null where too many days were looked at already
define internal ptr @view_back(ptr %c, ptr %v, i64 %months) {
  %day = call i64 @view_day(ptr %v)
  %n = sub i64 0, %months
  %then = call i64 @add_months(i64 %day, i64 %n)
  %x = call ptr @view_at(ptr %c, i64 %then)
  ret ptr %x
}
define internal ptr @view_at(ptr %c, i64 %day) {
entry:
  %vat = getelementptr i64, ptr %c, i64 {views}
  %first = load ptr, ptr %vat, !invariant.load !0
  %cat = getelementptr i64, ptr %c, i64 {view_count}
  %count = load i64, ptr %cat, !tbaa !13
  %size = mul i64 %count, {view_bytes}
  %end = getelementptr i8, ptr %first, i64 %size
  br label %head
head:
  %after = phi ptr [ %end, %entry ], [ %v, %look ]
  %some = icmp ne ptr %after, %first
  br i1 %some, label %look, label %make
look:
  %v = getelementptr i8, ptr %after, i64 -{view_bytes}
  %known = call i64 @view_day(ptr %v)
  %same = icmp eq i64 %known, %day
  br i1 %same, label %found, label %head
found:
  ret ptr %v
make:
  %lat = getelementptr i64, ptr %c, i64 {view_limit}
  %limit = load i64, ptr %lat, !tbaa !13
  %full = icmp sge i64 %count, %limit
  br i1 %full, label %too_many, label %room
too_many:
  ret ptr null
room:
  %more = add i64 %count, 1
  store i64 %more, ptr %cat, !tbaa !13
  call void @make_view(ptr %c, ptr %end, i64 %count, i64 %day)
  ret ptr %end
}
define internal void @make_view(ptr %c, ptr %v, i64 %number, i64 %day) noinline {
entry:
  call void @set_view_day(ptr %v, i64 %day)
  %month = call i64 @month_index(i64 %day)
  call void @set_view_month(ptr %v, i64 %month)
  %year = call i64 @year_of(i64 %day)
  call void @set_view_year(ptr %v, i64 %year)
  %number_of = call i64 @block_number(ptr %c, i64 %day)
  %block = call ptr @block_at(ptr %c, i64 %number_of)
  call void @set_view_block(ptr %v, ptr %block)
  %lawat = getelementptr i64, ptr %c, i64 {law_stretches}
  %laws = load ptr, ptr %lawat, !invariant.load !0
  %law_bytes = mul i64 %number_of, {law_bytes}
  %law = getelementptr i8, ptr %laws, i64 %law_bytes
  call void @set_view_law(ptr %v, ptr %law)
  %hat = getelementptr i64, ptr %c, i64 {household}
  %h = load i64, ptr %hat, !tbaa !13
  %nat = getelementptr i64, ptr %c, i64 {members}
  %n = load i64, ptr %nat, !tbaa !13
  %sat = getelementptr i64, ptr %c, i64 {situation_offsets}
  %so = load ptr, ptr %sat, !invariant.load !0
  %soh = getelementptr i64, ptr %so, i64 %h
  %s0 = load i64, ptr %soh, !invariant.load !0
  %soe = getelementptr i64, ptr %soh, i64 1
  %s1 = load i64, ptr %soe, !invariant.load !0
  %dat = getelementptr i64, ptr %c, i64 {situation_days}
  %sd = load ptr, ptr %dat, !invariant.load !0
  br label %head
head:
  %s = phi i64 [ %s0, %entry ], [ %next, %look ]
  %begin = phi i64 [ 0, %entry ], [ %sday, %look ]
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
  %end = phi i64 [ {never}, %head ], [ %sday, %look ]
  %seg = sub i64 %s, %s0
  %prat = getelementptr i64, ptr %c, i64 {person_rows}
  %prs = load ptr, ptr %prat, !invariant.load !0
  %pr0at = getelementptr i64, ptr %prs, i64 %h
  %pr0 = load i64, ptr %pr0at, !invariant.load !0
  %more = mul i64 %seg, %n
  %prow = add i64 %pr0, %more
  %hrat = getelementptr i64, ptr %c, i64 {household_rows}
  %hrs = load ptr, ptr %hrat, !invariant.load !0
  %hr0at = getelementptr i64, ptr %hrs, i64 %h
  %hr0 = load i64, ptr %hr0at, !invariant.load !0
  %hrow = add i64 %hr0, %seg
  call void @set_view_household_row(ptr %v, i64 %hrow)
  %listed = call i8 @column_i8(ptr %c, i64 {everyone_listed}, i64 %hrow)
  %all = icmp eq i8 %listed, 1
  %unnamed = select i1 %all, i32 0, i32 {not_listed}
  call void @set_view_unnamed(ptr %v, i32 %unnamed)
  %wat = getelementptr i64, ptr %c, i64 {widest}
  %w = load i64, ptr %wat, !invariant.load !0
  %before = mul i64 %w, %number
  %lat = getelementptr i64, ptr %c, i64 {present}
  %lists = load ptr, ptr %lat, !invariant.load !0
  %present = getelementptr ptr, ptr %lists, i64 %before
  call void @set_view_present(ptr %v, ptr %present)
  %o = mul i64 %before, {person_bytes}
  %peopleat = getelementptr i64, ptr %c, i64 {people}
  %everyone = load ptr, ptr %peopleat, !invariant.load !0
  %people = getelementptr i8, ptr %everyone, i64 %o
  call void @set_view_people(ptr %v, ptr %people)
  %kpat = getelementptr i64, ptr %c, i64 {kept_people}
  %kept0 = load ptr, ptr %kpat, !invariant.load !0
  %ksat = getelementptr i64, ptr %c, i64 {kept_bytes}
  %ksize = load i64, ptr %ksat, !invariant.load !0
  %tat = getelementptr i64, ptr %c, i64 {today}
  %today = load i64, ptr %tat, !tbaa !13
  %back = icmp slt i64 %day, %today
  br label %phead
phead:
  %m = phi i64 [ 0, %chosen ], [ %mnext, %joined ]
  %p = phi ptr [ %people, %chosen ], [ %pnext, %joined ]
  %kept = phi ptr [ %kept0, %chosen ], [ %knext, %joined ]
  %k = phi i64 [ 0, %chosen ], [ %knew, %joined ]
  %unborn = phi i32 [ 0, %chosen ], [ %unew, %joined ]
  %undated = phi i1 [ false, %chosen ], [ %undatednew, %joined ]
  %since = phi i64 [ %begin, %chosen ], [ %sincenew, %joined ]
  %until = phi i64 [ %end, %chosen ], [ %untilnew, %joined ]
  %minside = icmp slt i64 %m, %n
  br i1 %minside, label %person, label %done
person:
  %row = add i64 %prow, %m
  call void @set_person_view(ptr %p, ptr %v)
  call void @set_person_kept(ptr %p, ptr %kept)
  call void @set_person_day(ptr %p, i64 %day)
  call void @set_person_row(ptr %p, i64 %row)
  %here8 = call i8 @column_i8(ptr %c, i64 {lives_here}, i64 %row)
  %stays = icmp ne i8 %here8, 0
  %birth = call i32 @column_i32(ptr %c, i64 {birth_date}, i64 %row)
  %nobirth = icmp eq i32 %birth, {unknown_date}
  br i1 %nobirth, label %joined, label %dated
dated:
  %bday = call i64 @packed_of(ptr %c, i32 %birth)
  br label %joined
joined:
  %born = phi i64 [ 0, %person ], [ %bday, %dated ]
  call void @set_person_birth(ptr %p, i64 %born)
  %alive = icmp sle i64 %born, %day
  %unknown = icmp eq i64 %born, 0
  %there = and i1 %stays, %alive
  %marked = select i1 %unknown, i64 2, i64 1
  %mark = select i1 %there, i64 %marked, i64 0
  call void @set_person_mark(ptr %p, i64 %mark)
  %kat = getelementptr ptr, ptr %present, i64 %k
  store ptr %p, ptr %kat, !tbaa !14
  %one = zext i1 %there to i64
  %knew = add i64 %k, %one
  %open0 = and i1 %there, %unknown
  %open = and i1 %open0, %back
  %unew = select i1 %open, i32 {no_birth}, i32 %unborn
  %undatednew = or i1 %undated, %unknown
  %later = call i64 @larger(i64 %since, i64 %born)
  %sooner = call i64 @smaller(i64 %until, i64 %born)
  %sincenew = select i1 %alive, i64 %later, i64 %since
  %untilnew = select i1 %alive, i64 %until, i64 %sooner
  %mnext = add i64 %m, 1
  %pnext = getelementptr i8, ptr %p, i64 {person_bytes}
  %knext = getelementptr i8, ptr %kept, i64 %ksize
  br label %phead
done:
  call void @set_view_count(ptr %v, i64 %k)
  call void @set_view_unborn(ptr %v, i32 %unborn)
  %next_day = add i64 %day, 1
  %from = select i1 %undated, i64 %day, i64 %since
  %to = select i1 %undated, i64 %next_day, i64 %until
  %stretch = call <2 x i32> @stretch(i64 %from, i64 %to)
  call void @set_view_stretch(ptr %v, <2 x i32> %stretch)
  ret void
}

; -- the numbers of the law on a day -----------------------------------------------------------------
define internal i64 @block_number(ptr %c, i64 %day) {
entry:
  %dat = getelementptr i64, ptr %c, i64 {block_days}
  %days = load ptr, ptr %dat, !invariant.load !0
  %nat = getelementptr i64, ptr %c, i64 {block_count}
  %n = load i64, ptr %nat, !invariant.load !0
  br label %head
head:
  %low = phi i64 [ 0, %entry ], [ %lnew, %again ]
  %high = phi i64 [ %n, %entry ], [ %hnew, %again ]
  %inside = icmp slt i64 %low, %high
  br i1 %inside, label %again, label %found
again:
  %sum = add i64 %low, %high
  %mid = sdiv i64 %sum, 2
  %at = getelementptr i32, ptr %days, i64 %mid
  %d32 = load i32, ptr %at, !invariant.load !0
  %d = sext i32 %d32 to i64
  %begun = icmp sle i64 %d, %day
  %mid1 = add i64 %mid, 1
  %lnew = select i1 %begun, i64 %mid1, i64 %low
  %hnew = select i1 %begun, i64 %high, i64 %mid
  br label %head
found:
  ret i64 %low
}
define internal ptr @block_at(ptr %c, i64 %number) {
  %bat = getelementptr i64, ptr %c, i64 {blocks}
  %blocks = load ptr, ptr %bat, !invariant.load !0
  %offset = mul i64 %number, {block_length}
  %x = getelementptr double, ptr %blocks, i64 %offset
  ret ptr %x
}
define internal ptr @block_of(ptr %c, i64 %day) {
  %number = call i64 @block_number(ptr %c, i64 %day)
  %x = call ptr @block_at(ptr %c, i64 %number)
  ret ptr %x
}
; not a number where the law knows nothing for the day
define internal double @number_at(ptr %block, i64 %slot) {
  %none = icmp slt i64 %slot, 0
  br i1 %none, label %open, label %look
look:
  %at = getelementptr double, ptr %block, i64 %slot
  %x = load double, ptr %at, !invariant.load !0
  ret double %x
open:
  ret double 0x7FF8000000000000
}

; -- answers that are kept: the stretch in which each holds ----------------------------------------------
define internal i1 @is_inside(i64 %day, <2 x i32> %stretch) {
  %since = call i64 @stretch_since(<2 x i32> %stretch)
  %until = call i64 @stretch_until(<2 x i32> %stretch)
  %from = icmp sle i64 %since, %day
  %to = icmp slt i64 %day, %until
  %x = and i1 %from, %to
  ret i1 %x
}
define internal <2 x i32> @held(ptr %c) {
  %at = getelementptr i64, ptr %c, i64 {stretch}
  %x = load <2 x i32>, ptr %at, !tbaa !17
  ret <2 x i32> %x
}
define internal void @hold(ptr %c, <2 x i32> %stretch) {
  %at = getelementptr i64, ptr %c, i64 {stretch}
  store <2 x i32> %stretch, ptr %at, !tbaa !17
  ret void
}
define internal void @holds_within(ptr %c, <2 x i32> %stretch) {
  %so_far = call <2 x i32> @held(ptr %c)
  %both = call <2 x i32> @llvm.smax.v2i32(<2 x i32> %so_far, <2 x i32> %stretch)
  call void @hold(ptr %c, <2 x i32> %both)
  ret void
}
define internal void @holds(ptr %c, i64 %since, i64 %until) {
  %stretch = call <2 x i32> @stretch(i64 %since, i64 %until)
  call void @holds_within(ptr %c, <2 x i32> %stretch)
  ret void
}

; -- how long an answer holds: a stretch --------------------------------------------------------------------
define internal <2 x i32> @stretch(i64 %since, i64 %until) {
  %s = trunc i64 %since to i32
  %u = trunc i64 %until to i32
  %less = sub i32 0, %u
  %a = insertelement <2 x i32> undef, i32 %s, i32 0
  %b = insertelement <2 x i32> %a, i32 %less, i32 1
  ret <2 x i32> %b
}
define internal i64 @stretch_since(<2 x i32> %stretch) {
  %s = extractelement <2 x i32> %stretch, i32 0
  %x = sext i32 %s to i64
  ret i64 %x
}
define internal i64 @stretch_until(<2 x i32> %stretch) {
  %less = extractelement <2 x i32> %stretch, i32 1
  %u = sext i32 %less to i64
  %x = sub i64 0, %u
  ret i64 %x
}
define internal i64 @larger(i64 %a, i64 %b) {
  %more = icmp sgt i64 %a, %b
  %x = select i1 %more, i64 %a, i64 %b
  ret i64 %x
}
define internal i64 @smaller(i64 %a, i64 %b) {
  %less = icmp slt i64 %a, %b
  %x = select i1 %less, i64 %a, i64 %b
  ret i64 %x
}
define internal void @holds_on_day(ptr %c, i64 %day) {
  %next = add i64 %day, 1
  call void @holds(ptr %c, i64 %day, i64 %next)
  ret void
}
define internal void @holds_in_month(ptr %c, i64 %day) {
  %of_month = call i64 @day_of(i64 %day)
  %begin = sub i64 %day, %of_month
  %end = add i64 %begin, 100
  call void @holds(ptr %c, i64 %begin, i64 %end)
  ret void
}
define internal void @holds_in_year(ptr %c, i64 %day) {
  %of_year = srem i64 %day, 10000
  %begin = sub i64 %day, %of_year
  %end = add i64 %begin, 10000
  call void @holds(ptr %c, i64 %begin, i64 %end)
  ret void
}
; while the day stays on the same side of a bound
define internal void @holds_beside(ptr %c, i64 %day, i64 %bound) {
  %before = icmp slt i64 %day, %bound
  %since = select i1 %before, i64 0, i64 %bound
  %until = select i1 %before, i64 %bound, i64 {never}
  call void @holds(ptr %c, i64 %since, i64 %until)
  ret void
}
; from one anniversary to the next
define internal void @holds_for_age(ptr %c, i64 %birth, i64 %years) {
  %whole = mul i64 %years, 10000
  %since = add i64 %birth, %whole
  %until = add i64 %since, 10000
  call void @holds(ptr %c, i64 %since, i64 %until)
  ret void
}
; until the first birthday on which someone is so old, or older than that
define internal void @holds_until_age(ptr %c, i64 %day, i64 %birth, double %years) {
  %low = call double @llvm.floor.f64(double %years)
  %n = call i64 @llvm.fptosi.sat.i64.f64(double %low)
  %whole = fcmp oeq double %low, %years
  %next = add i64 %n, 1
  %age = select i1 %whole, i64 %n, i64 %next
  %a = mul i64 %age, 10000
  %birthday = add i64 %birth, %a
  call void @holds_beside(ptr %c, i64 %day, i64 %birthday)
  ret void
}
define internal void @holds_until_older(ptr %c, i64 %day, i64 %birth, double %years) {
  %low = call double @llvm.floor.f64(double %years)
  %n = call i64 @llvm.fptosi.sat.i64.f64(double %low)
  %next = add i64 %n, 1
  %a = mul i64 %next, 10000
  %birthday = add i64 %birth, %a
  call void @holds_beside(ptr %c, i64 %day, i64 %birthday)
  ret void
}
; a day that lies so many months from `day` as `other` does is on the same side of `bound`: to the month before it is
; in the month of the bound, only this day in that month, for ever after it
define internal void @holds_beside_months(ptr %c, i64 %day, i64 %other, i64 %bound) {
  %m = call i64 @month_index(i64 %day)
  %o = call i64 @month_index(i64 %other)
  %b = call i64 @month_index(i64 %bound)
  %away = sub i64 %o, %m
  %critical = sub i64 %b, %away
  %begin = call i64 @month_or_never(i64 %critical)
  %behind = add i64 %critical, 1
  %end = call i64 @month_or_never(i64 %behind)
  %early = icmp slt i64 %m, %critical
  %late = icmp sgt i64 %m, %critical
  %next = add i64 %day, 1
  %since_late = select i1 %late, i64 %end, i64 %day
  %until_late = select i1 %late, i64 {never}, i64 %next
  %since = select i1 %early, i64 0, i64 %since_late
  %until = select i1 %early, i64 %begin, i64 %until_late
  call void @holds(ptr %c, i64 %since, i64 %until)
  ret void
}
; what was found so many months before, between these days: as long as that month lies between them
define internal void @holds_months_later(ptr %c, <2 x i32> %stretch, i64 %months) {
  %since = call i64 @stretch_since(<2 x i32> %stretch)
  %until = call i64 @stretch_until(<2 x i32> %stretch)
  %a = call i64 @months_later(i64 %since, i64 %months)
  %b = call i64 @months_later(i64 %until, i64 %months)
  call void @holds(ptr %c, i64 %a, i64 %b)
  ret void
}
define internal i64 @month_or_never(i64 %month) {
  %first = call i64 @month_start(i64 %month)
  %x = call i64 @smaller(i64 %first, i64 {never})
  ret i64 %x
}
define internal i64 @months_later(i64 %day, i64 %months) {
entry:
  %first = icmp sle i64 %day, 0
  br i1 %first, label %always, label %some
always:
  ret i64 0
some:
  %y = call i64 @year_of(i64 %day)
  %m = call i64 @month_of(i64 %day)
  %d = call i64 @day_of(i64 %day)
  %month = call i64 @larger(i64 %m, i64 1)
  %inside = icmp sgt i64 %d, 1
  %one = zext i1 %inside to i64
  %a = mul i64 %y, 12
  %b = add i64 %a, %month
  %e = add i64 %b, %one
  %f = sub i64 %e, 1
  %later = add i64 %f, %months
  %x = call i64 @month_or_never(i64 %later)
  ret i64 %x
}

; -- who is what to whom -----------------------------------------------------------------------------
; -1 where nobody knows
define internal i64 @kin(ptr %c, ptr %p, ptr %q, i64 %self) {
  %a = call i64 @person_place(ptr %p)
  %b = call i64 @person_place(ptr %q)
  %same = icmp eq i64 %a, %b
  br i1 %same, label %oneself, label %other
oneself:
  ret i64 %self
other:
  %kat = getelementptr i64, ptr %c, i64 {kin_here}
  %square = load ptr, ptr %kat, !tbaa !13
  %nat = getelementptr i64, ptr %c, i64 {members}
  %n = load i64, ptr %nat, !tbaa !13
  %i = mul i64 %a, %n
  %j = add i64 %i, %b
  %at = getelementptr i32, ptr %square, i64 %j
  %x = load i32, ptr %at, !invariant.load !0
  %y = sext i32 %x to i64
  ret i64 %y
}

; -- payments ----------------------------------------------------------------------------------------
define internal i64 @world(ptr %c) {
  %at = getelementptr i64, ptr %c, i64 {world}
  %x = load i64, ptr %at, !tbaa !13
  ret i64 %x
}
define internal ptr @payments(ptr %c, i64 %right, i64 %part) {
  %at = getelementptr i64, ptr %c, i64 {received}
  %table = load ptr, ptr %at, !invariant.load !0
  %i = mul i64 %right, 4
  %j = add i64 %i, %part
  %pat = getelementptr i64, ptr %table, i64 %j
  %p = load ptr, ptr %pat, !invariant.load !0
  ret ptr %p
}
define internal i64 @household_of(ptr %c) {
  %hat = getelementptr i64, ptr %c, i64 {household}
  %h = load i64, ptr %hat, !tbaa !13
  ret i64 %h
}
define internal i1 @is_listed(ptr %c, i64 %right, i64 %row) {
  %offsets = call ptr @payments(ptr %c, i64 %right, i64 0)
  %none = icmp eq ptr %offsets, null
  br i1 %none, label %no, label %look
look:
  %at = getelementptr i32, ptr %offsets, i64 %row
  %a = load i32, ptr %at, !invariant.load !0
  %bat = getelementptr i32, ptr %at, i64 1
  %b = load i32, ptr %bat, !invariant.load !0
  %x = icmp slt i32 %a, %b
  ret i1 %x
no:
  ret i1 false
}
define internal double @listed_euros(ptr %c, i64 %right, i64 %row, i64 %month) {
entry:
  %offsets = call ptr @payments(ptr %c, i64 %right, i64 0)
  %firsts = call ptr @payments(ptr %c, i64 %right, i64 1)
  %lasts = call ptr @payments(ptr %c, i64 %right, i64 2)
  %euros = call ptr @payments(ptr %c, i64 %right, i64 3)
  %at = getelementptr i32, ptr %offsets, i64 %row
  %a32 = load i32, ptr %at, !invariant.load !0
  %bat = getelementptr i32, ptr %at, i64 1
  %b32 = load i32, ptr %bat, !invariant.load !0
  %a = sext i32 %a32 to i64
  %b = sext i32 %b32 to i64
  br label %head
head:
  %i = phi i64 [ %a, %entry ], [ %next, %again ]
  %inside = icmp slt i64 %i, %b
  br i1 %inside, label %look, label %none
look:
  %fat = getelementptr i32, ptr %firsts, i64 %i
  %f32 = load i32, ptr %fat, !invariant.load !0
  %f = sext i32 %f32 to i64
  %lat = getelementptr i32, ptr %lasts, i64 %i
  %l32 = load i32, ptr %lat, !invariant.load !0
  %l = sext i32 %l32 to i64
  %begun = icmp sle i64 %f, %month
  %runs = icmp sle i64 %month, %l
  %both = and i1 %begun, %runs
  %begins = call i64 @month_or_never(i64 %f)
  %behind = add i64 %l, 1
  %ends = call i64 @month_or_never(i64 %behind)
  %bound = select i1 %begun, i64 %ends, i64 %begins
  %since0 = select i1 %begun, i64 %begins, i64 0
  %since = select i1 %runs, i64 %since0, i64 %ends
  %until = select i1 %runs, i64 %bound, i64 {never}
  call void @holds(ptr %c, i64 %since, i64 %until)
  br i1 %both, label %found, label %again
again:
  %next = add i64 %i, 1
  br label %head
found:
  %eat = getelementptr double, ptr %euros, i64 %i
  %x = load double, ptr %eat, !invariant.load !0
  ret double %x
none:
  ret double 0.0
}
define internal i1 @tells_all(ptr %c) {
  %h = call i64 @household_of(ptr %c)
  %at = getelementptr i64, ptr %c, i64 {received_complete}
  %p = load ptr, ptr %at, !invariant.load !0
  %xat = getelementptr i8, ptr %p, i64 %h
  %x = load i8, ptr %xat, !invariant.load !0
  %y = icmp ne i8 %x, 0
  ret i1 %y
}
define internal i1 @paid_between(ptr %c, i64 %right, i64 %row, i64 %first, i64 %last) {
entry:
  %told = call i1 @is_listed(ptr %c, i64 %right, i64 %row)
  br i1 %told, label %look, label %no
look:
  %offsets = call ptr @payments(ptr %c, i64 %right, i64 0)
  %firsts = call ptr @payments(ptr %c, i64 %right, i64 1)
  %lasts = call ptr @payments(ptr %c, i64 %right, i64 2)
  %euros = call ptr @payments(ptr %c, i64 %right, i64 3)
  %at = getelementptr i32, ptr %offsets, i64 %row
  %a32 = load i32, ptr %at, !invariant.load !0
  %bat = getelementptr i32, ptr %at, i64 1
  %b32 = load i32, ptr %bat, !invariant.load !0
  %a = sext i32 %a32 to i64
  %b = sext i32 %b32 to i64
  %fmonth = call i64 @month_index(i64 %first)
  %fday = call i64 @day_of(i64 %first)
  %later = icmp sgt i64 %fday, 1
  %lone = zext i1 %later to i64
  %from = add i64 %fmonth, %lone
  %to = call i64 @month_index(i64 %last)
  br label %head
head:
  %i = phi i64 [ %a, %look ], [ %next, %again ]
  %inside = icmp slt i64 %i, %b
  br i1 %inside, label %one, label %no
one:
  %fat = getelementptr i32, ptr %firsts, i64 %i
  %f32 = load i32, ptr %fat, !invariant.load !0
  %f = sext i32 %f32 to i64
  %lat = getelementptr i32, ptr %lasts, i64 %i
  %l32 = load i32, ptr %lat, !invariant.load !0
  %l = sext i32 %l32 to i64
  %fmore = icmp sgt i64 %f, %from
  %start = select i1 %fmore, i64 %f, i64 %from
  %lless = icmp slt i64 %l, %to
  %end = select i1 %lless, i64 %l, i64 %to
  %overlaps = icmp sle i64 %start, %end
  %eat = getelementptr double, ptr %euros, i64 %i
  %x = load double, ptr %eat, !invariant.load !0
  %some = fcmp ogt double %x, 0.0
  %paid = and i1 %overlaps, %some
  br i1 %paid, label %yes, label %again
again:
  %next = add i64 %i, 1
  br label %head
yes:
  ret i1 true
no:
  ret i1 false
}
