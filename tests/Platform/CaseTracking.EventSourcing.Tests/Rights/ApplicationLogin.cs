using CaseTracking.EngineContract.Sample;
using CaseTracking.EventSourcing.Schema;
using CaseTracking.EventSourcing.Tests.Support;
using CaseTracking.Testing;
using Npgsql;

namespace CaseTracking.EventSourcing.Tests.Rights;

/// <summary>A database with one event, and a login as an installation gives the host: a member of the application role and of nothing else.</summary>
public sealed class ApplicationLogin() : DatabaseFixture(SampleModule.Scripts)
{
    private readonly string _name = $"ct_login_{Guid.NewGuid():N}";
    private NpgsqlDataSource? _login;

    /// <summary>The stream of the event.</summary>
    public Guid Stream { get; private set; }

    /// <summary>Logged in as itself.</summary>
    public NpgsqlDataSource Login => _login ?? throw new InvalidOperationException("Not started.");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var password = Guid.NewGuid().ToString("N");
        await Superuser.Run($"create role {_name} login password '{password}' in role {DatabaseRoles.Application}");
        _login = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Username = _name, Password = password });
        Stream = await new StoreRig(Login).Open();
    }

    public override async ValueTask DisposeAsync()
    {
        if (_login is not null) await _login.DisposeAsync();
        await Superuser.Run($"drop role {_name}");
        await base.DisposeAsync();
    }
}
