@echo off
rem Starts urbancoop. JAVA_HOME tells which Java, JAVA_OPTS what else Java is told, such as -Xmx4g.
setlocal
set "JAR=%~dp0..\lib\urbancoop.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem Pages of code other than UTF-8 would show Korean and box drawings as question marks.
chcp 65001 >nul 2>&1
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
