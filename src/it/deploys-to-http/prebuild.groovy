def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
kernel.reuse(setup, basedir)

// nginx of Debian, as plain user or root, for at most ten minutes, with all it writes below the test's directory.
def port = new ServerSocket(0).withCloseable { it.localPort }
def server = new File(basedir, 'server')
def data = new File(server, 'data/releases')
data.mkdirs()
def password = kernel.output(basedir, 'openssl', 'passwd', '-apr1', 'not a secret, only a test').trim()
new File(server, 'passwords').text = "maven:$password\n"
new File(server, 'nginx.conf').text = """
daemon off;
${System.getProperty('user.name') == 'root' ? 'user root;' : ''}
pid $server/pid;
error_log $server/error.log;
events {}
http {
  access_log $server/access.log;
  client_body_temp_path $server/data/.tmp; proxy_temp_path $server/t1; fastcgi_temp_path $server/t2; uwsgi_temp_path $server/t3; scgi_temp_path $server/t4;
  server {
    listen 127.0.0.1:$port;
    root $server/data;
    client_max_body_size 0;
    location / {
      dav_methods PUT DELETE MKCOL;
      create_full_put_path on;
      limit_except GET HEAD { auth_basic "maven"; auth_basic_user_file $server/passwords; }
    }
  }
}
"""
def nginx = kernel.output(new File(top), 'dev/lib/nginx').readLines().last()
new ProcessBuilder('timeout', '600', nginx, '-e', "$server/error.log", '-p', server.path, '-c', "$server/nginx.conf")
    .redirectErrorStream(true).redirectOutput(new File(server, 'out')).start()
new File(basedir, 'test.properties').text = "repository.port = $port\n"
true
